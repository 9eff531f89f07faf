import { type FileProblem, refuse } from '../problems.ts';

/** Reads a PDF with text. */
export async function readPdf(_path: string, name: string): Promise<{ ok: false; problem: FileProblem }> {
  return refuse('notDocument', name);
}
