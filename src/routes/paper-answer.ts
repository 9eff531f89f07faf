import { savedAs } from './saved-as.ts';

const TYPES = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
} as const;

export type PaperFormat = keyof typeof TYPES;

/** What a paper is asked for as; null where it is neither. */
export function paperFormat(asked: string): PaperFormat | null {
  return asked === 'docx' || asked === 'pdf' ? asked : null;
}

/** A paper to be saved; `title` as people read it, `name` short for browsers that take none with marks. */
export function paperAnswer(
  format: PaperFormat,
  bytes: Uint8Array,
  { name, title = name }: { name: string; title?: string },
): Response {
  return new Response(Uint8Array.from(bytes), {
    headers: { 'content-type': TYPES[format], 'content-disposition': savedAs(title, format, name) },
  });
}
