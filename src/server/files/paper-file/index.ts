import { stat } from 'node:fs/promises';
import type { WordBlock, WordPaper } from '#documents';
import { secrecyMark } from '#words';
import { counterOf } from '../docx/counter.ts';
import { readLists } from '../docx/numbering.ts';
import { partsOf } from '../docx/parts.ts';
import { readStyles } from '../docx/styles.ts';
import { kindOf } from '../kind.ts';
import { isLegacyText } from '../legacy.ts';
import { oleProblem } from '../ole.ts';
import { type FileProblem, refuse, UPLOAD_LIMIT } from '../problems.ts';
import { walk } from '../xml.ts';
import { type Archive, openArchive, Refused } from '../zip.ts';
import { heldIn } from './held.ts';
import { readNames } from './names.ts';
import { paperWalker } from './walker.ts';

type Refusal = { ok: false; problem: FileProblem };

export type PaperFile = { ok: true; word: WordPaper } | Refusal;

/**
 * The Word file of a paper, edited by a person, block by block; `name` is only shown in messages. Refused with words: what is no Word
 * file, has macros or a password, is damaged, packed to do harm, over 25 MB, or bears a secrecy mark. Never throws on content.
 */
export async function readPaperFile(path: string, name: string): Promise<PaperFile> {
  const { size } = await stat(path);
  if (size > UPLOAD_LIMIT) return refuse('tooLarge', name, UPLOAD_LIMIT);
  const kind = await kindOf(path);
  if (kind === 'empty') return refuse('empty', name);
  if (kind === 'rtf') return refuse('oldWord', name);
  if (kind === 'ole') return oleProblem(path, name);
  return kind === 'zip' ? fromArchive(path, name) : refuse('notWord', name);
}

async function fromArchive(path: string, name: string): Promise<PaperFile> {
  try {
    const archive = await openArchive(path);
    try {
      return await read(archive, name);
    } finally {
      await archive.close();
    }
  } catch (error) {
    if (error instanceof Refused) return refuse(error.reason, name);
    throw error;
  }
}

async function read(archive: Archive, name: string): Promise<PaperFile> {
  const parts = await partsOf(archive);
  if (!parts) return refuse('notWord', name);
  if (archive.names.some((part) => /vba(?:Project|Data)/i.test(part))) return refuse('macros', name);
  const styles = await readStyles(archive, parts.styles);
  const lists = await readLists(archive, parts.numbering, styles);
  const names = await readNames(archive, parts.styles);
  const { walker, found } = paperWalker({ styles, lists, counter: counterOf(lists), names });
  const stream = await archive.part(parts.document);
  if (stream) await walk(stream, walker);
  const text = textOf(found.blocks);
  const mark = secrecyMark(text);
  if (mark) return refuse('secret', name, mark);
  if (isLegacyText(text)) return refuse('legacyFont', name);
  return { ok: true, word: { ...found, held: await heldIn(archive) } };
}

function textOf(blocks: readonly WordBlock[]): string {
  return blocks
    .map((block) =>
      block.is === 'paragraph'
        ? block.text.map((run) => run.text).join('')
        : block.rows.flatMap(({ cells }) => cells.map((cell) => textOf(cell.blocks))).join('\n'),
    )
    .join('\n');
}
