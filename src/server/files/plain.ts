import { readFile } from 'node:fs/promises';
import { type FileProblem, refuse } from './problems.ts';

const BOMS: readonly (readonly [string, readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

/**
 * The text of a `.txt`, `.md` or `.csv`: UTF-8, or UTF-16 with its mark; NFC, lines ended by `\n`.
 * Anything else is refused: as binary where it holds NUL or other controls, else as an old encoding.
 */
export async function readPlain(
  path: string,
  name: string,
): Promise<{ ok: true; text: string } | { ok: false; problem: FileProblem }> {
  const bytes = await readFile(path);
  const text = decode(bytes);
  if (text === null) return refuse(isBinary(bytes.toString('latin1')) ? 'notDocument' : 'encoding', name);
  if (isBinary(text)) return refuse('notDocument', name);
  const lines = text.replace(/\r\n?/g, '\n').normalize('NFC');
  return lines.trim() === '' ? refuse('empty', name) : { ok: true, text: lines };
}

function decode(bytes: Buffer): string | null {
  const encoding = BOMS.find(([, mark]) => mark.every((byte, at) => bytes[at] === byte))?.[0] ?? 'utf-8';
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Text has tabs, line ends and form feeds; a NUL, or more than one other control in a thousand, is data. */
function isBinary(text: string): boolean {
  let controls = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 0) return true;
    if (code < 32 && code !== 9 && code !== 10 && code !== 12 && code !== 13) controls += 1;
  }
  return controls * 1000 > text.length;
}
