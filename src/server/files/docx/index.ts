import { paged } from '../pages.ts';
import { walk } from '../xml.ts';
import type { Archive } from '../zip.ts';
import { bodyWalker } from './body.ts';
import { counterOf } from './counter.ts';
import { type Block, flat, joined } from './flow.ts';
import { type Lists, readLists } from './numbering.ts';
import { type Parts, partsOf } from './parts.ts';
import type { Body, Context } from './state.ts';
import { readStyles, type Styles } from './styles.ts';

/** The words of a Word file. */
export interface Document {
  text: string;
  pages: number[];
  /** The words of the page headers: no part of the text, but a secrecy mark may stand there. */
  headers: string;
}

/** Reads a Word file, or null where the archive is something else. Throws `Refused`. */
export async function readDocument(archive: Archive): Promise<Document | null> {
  const parts = await partsOf(archive);
  if (!parts) return null;
  const styles = await readStyles(archive, parts.styles);
  const lists = await readLists(archive, parts.numbering, styles);
  const body = await read(archive, parts.document, styles, lists);
  const blocks = [...body.blocks, ...(await notesOf(archive, parts, body, styles, lists))];
  const headers = await headersOf(archive, parts, styles, lists);
  return { ...paged(joined(blocks).normalize('NFC')), headers };
}

async function read(archive: Archive, part: string, styles: Styles, lists: Lists): Promise<Body> {
  const context: Context = { styles, lists, counter: counterOf(lists) };
  const { walker, body } = bodyWalker(context);
  const stream = await archive.part(part);
  if (stream) await walk(stream, walker);
  return body;
}

/** The notes the text refers to, after it, each with the number Word gives it. */
async function notesOf(
  archive: Archive,
  parts: Parts,
  body: Body,
  styles: Styles,
  lists: Lists,
): Promise<Block[]> {
  const notes = new Map<string, Block[]>();
  for (const part of [parts.footnotes, parts.endnotes]) {
    if (!part || body.references.size === 0) continue;
    for (const [name, blocks] of (await read(archive, part, styles, lists)).notes) notes.set(name, blocks);
  }
  return [...body.references].flatMap((name, at) => {
    const text = flat(notes.get(name) ?? []);
    return text === '' ? [] : [{ kind: 'paragraph' as const, text: `[${at + 1}] ${text}` }];
  });
}

async function headersOf(archive: Archive, parts: Parts, styles: Styles, lists: Lists): Promise<string> {
  const texts: string[] = [];
  for (const part of parts.headers) texts.push(joined((await read(archive, part, styles, lists)).blocks));
  return texts.join('\n').normalize('NFC');
}
