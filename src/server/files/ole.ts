import { readFile } from 'node:fs/promises';
import { type FileProblem, refuse } from './problems.ts';

/** The streams a compound file of Office names in its directory, in UTF-16. */
const STREAMS = [
  ['EncryptedPackage', 'encrypted'],
  ['WordDocument', 'oldWord'],
  ['Workbook', 'oldExcel'],
] as const;

/** Why an OLE compound file is refused: the envelope of an encrypted file, or Office before 2007. */
export async function oleProblem(path: string, name: string): Promise<{ ok: false; problem: FileProblem }> {
  const bytes = await readFile(path);
  const found = STREAMS.find(([stream]) => bytes.includes(Buffer.from(stream, 'utf16le')));
  return refuse(found?.[1] ?? 'notDocument', name);
}
