import type { Readable } from 'node:stream';
import { SaxesParser, type SaxesTagNS } from 'saxes';
import { Refused } from './zip.ts';

/** One element as the walkers see it: `w:p`, whatever prefix the file itself uses. */
export interface Element {
  name: string;
  /** The value of an attribute by its local name, or undefined. */
  get(attribute: string): string | undefined;
}

export interface Walker {
  open(element: Element): void;
  close?(name: string): void;
  text?(text: string): void;
}

/** Both spellings of each namespace: Word writes the first, “Strict Open XML” the second. */
const PREFIXES = new Map([
  ['http://schemas.openxmlformats.org/wordprocessingml/2006/main', 'w'],
  ['http://purl.oclc.org/ooxml/wordprocessingml/main', 'w'],
  ['http://schemas.openxmlformats.org/officeDocument/2006/math', 'm'],
  ['http://purl.oclc.org/ooxml/officeDocument/math', 'm'],
  ['http://schemas.openxmlformats.org/markup-compatibility/2006', 'mc'],
  ['http://schemas.openxmlformats.org/package/2006/relationships', 'r'],
]);

const DEPTH = 256;

/**
 * Walks one XML part as it unpacks, keeping nothing. A document type (and with it every entity of the
 * file's own, inner or outer) is refused, as is XML nested deeper than any office program writes.
 * Throws `Refused`.
 */
export async function walk(part: Readable, walker: Walker): Promise<void> {
  const parser = parserFor(walker);
  let decoder: TextDecoder | null = null;
  try {
    for await (const chunk of part as AsyncIterable<Buffer>) {
      decoder ??= new TextDecoder(chunk[0] === 0xff ? 'utf-16le' : chunk[0] === 0xfe ? 'utf-16be' : 'utf-8');
      parser.write(decoder.decode(chunk, { stream: true }));
    }
    parser.write(decoder?.decode() ?? '').close();
  } catch (error) {
    throw error instanceof Refused ? error : new Refused('damaged', { cause: error });
  }
}

function parserFor(walker: Walker): SaxesParser<{ xmlns: true }> {
  const parser = new SaxesParser({ xmlns: true });
  let depth = 0;
  parser.on('doctype', () => {
    throw new Refused('unsafe');
  });
  parser.on('error', (error) => {
    throw new Refused('damaged', { cause: error });
  });
  parser.on('opentag', (tag) => {
    depth += 1;
    if (depth > DEPTH) throw new Refused('damaged');
    walker.open(elementOf(tag));
  });
  parser.on('closetag', (tag) => {
    depth -= 1;
    walker.close?.(nameOf(tag));
  });
  const text = (words: string) => walker.text?.(words);
  parser.on('text', text);
  parser.on('cdata', text);
  return parser;
}

function elementOf(tag: SaxesTagNS): Element {
  return { name: nameOf(tag), get: (attribute) => attributeOf(tag, attribute) };
}

/** Always with a prefix: no name of a file meets a word that JavaScript knows. */
function nameOf(tag: SaxesTagNS): string {
  return `${PREFIXES.get(tag.uri) ?? 'other'}:${tag.local}`;
}

function attributeOf(tag: SaxesTagNS, attribute: string): string | undefined {
  for (const key of Object.keys(tag.attributes)) {
    const found = tag.attributes[key];
    if (found?.local === attribute) return found.value;
  }
  return undefined;
}
