import type { OfficialDocument } from '#documents';
import { ahead, type Packed, packed } from '#files';
import { mergePdfs, PRESSES, renderPdf, renderTogether } from '#render';
import type { Making } from './kind.ts';

/** `zip`: a PDF of its own for each, to be sent. `pdf`: all in one, to be printed. */
export type PrintedForm = 'zip' | 'pdf';

export function printedForm(said: string | undefined): PrintedForm | null {
  return said === 'zip' || said === 'pdf' ? said : null;
}

/** A document among many: `TDP-01 Tổ dân phố 1`. */
export interface Titled {
  title: string;
  document: OfficialDocument;
}

/** What is printed of many units, one by one. */
export interface ManyDocuments {
  title: string;
  count: number;
  /** Each drawn up when it is asked for. */
  documents: AsyncIterable<Titled>;
}

/** How many a press has before it: one that it prints and one that waits. */
const BEFORE_EACH = 2;

/** How many share the letters that they embed: more would make a file little smaller and take ever longer. */
const TOGETHER = 20;

/** Many documents as an archive of PDF/A-2b files, or as one PDF with a bookmark for each. No more are held than the presses need. */
export async function* printed(
  form: PrintedForm,
  many: ManyDocuments,
  { open, progress }: Pick<Making, 'open' | 'progress'>,
): AsyncGenerator<Uint8Array> {
  progress(0, many.count);
  const today = await open(async (act) => act.today);
  yield* form === 'zip' ? packed(files(many, progress), today) : together(many, progress);
}

async function* files(
  { documents, count }: ManyDocuments,
  progress: Making['progress'],
): AsyncGenerator<Packed> {
  let done = 0;
  const print = ({ document }: Titled) => renderPdf(document);
  for await (const [{ title }, bytes] of ahead(documents, print, PRESSES * BEFORE_EACH - 1)) {
    done += 1;
    progress(done, count);
    yield { name: `${title}.pdf`, bytes };
  }
}

async function* together(
  { title, documents, count }: ManyDocuments,
  progress: Making['progress'],
): AsyncGenerator<Uint8Array> {
  const parts: Awaited<ReturnType<typeof renderTogether>>[] = [];
  let done = 0;
  for await (const [some, part] of ahead(inScores(documents), renderTogether, PRESSES * BEFORE_EACH - 1)) {
    parts.push(part);
    done += some.length;
    progress(done, count);
    yield NOTHING;
  }
  yield await mergePdfs(title, parts);
}

/** A step without bytes. */
const NOTHING = new Uint8Array();

async function* inScores(documents: AsyncIterable<Titled>): AsyncGenerator<Titled[]> {
  let some: Titled[] = [];
  for await (const one of documents) {
    some.push(one);
    if (some.length < TOGETHER) continue;
    yield some;
    some = [];
  }
  if (some.length > 0) yield some;
}
