import { Readable } from 'node:stream';
import { finished } from 'node:stream/promises';
import type { ReadableStream } from 'node:stream/web';
import busboy, { type Busboy } from 'busboy';
import { type FileProblem, refuse } from './problems.ts';
import { discardUpload, type Stored, storeUpload } from './upload.ts';

/** What a sent form held. */
export interface Form {
  /** NFC; of fields with one name the last. */
  fields: Record<string, string>;
  /** The chosen file, kept; null where none was chosen or there is a problem. */
  file: ({ name: string } & Stored) | null;
  problem: FileProblem | null;
}

const FIELDS = 5_000;
const FIELD_BYTES = 1024 * 1024;

/** Above the limit the rest is still read and thrown away, so that the browser gets the page with the sentence. */
const DRAINED = 8;

/** What a form held that may bring several files. */
export interface FormOfFiles extends Pick<Form, 'fields' | 'problem'> {
  /** The chosen files, kept, in the order they came; empty where none was chosen or there is a problem. */
  files: ({ name: string } & Stored)[];
}

/**
 * Reads a multipart form whose one file goes straight to disk (see `storeUpload`), never whole into memory.
 * The fields are returned whatever becomes of the file, so that nothing typed is lost. `limit` in bytes.
 */
export async function receiveForm(request: Request, folder: string, limit: number): Promise<Form> {
  const { files, ...form } = await receiveFiles(request, folder, { limit, most: 1 });
  return { ...form, file: files[0] ?? null };
}

/** The same for up to `most` files, each of `limit` bytes at most; what comes beyond is refused as a whole. */
export async function receiveFiles(
  request: Request,
  folder: string,
  { limit, most }: { limit: number; most: number },
): Promise<FormOfFiles> {
  const parser = parserFor(request, limit, most);
  if (!parser || !request.body) return { fields: {}, files: [], problem: refuse('notForm').problem };
  const fields = new Map<string, string>();
  const state: State = { files: [], problem: null };
  collectFields(parser, fields, state);
  parser.on('filesLimit', () => {
    if (most > 1) state.problem ??= refuse('tooManyFiles', most).problem;
  });
  const saved = collectFiles(parser, folder, limit, state);
  const end = await pump(request.body, parser, DRAINED * (limit + FIELD_BYTES));
  await saved();
  if (end === 'too large') state.problem = refuse('tooLarge', 'gửi lên', limit).problem;
  if (end === 'cut off') state.problem ??= refuse('cutOff').problem;
  if (state.problem) await forgetFiles(state, folder);
  return { fields: Object.fromEntries(fields), ...state };
}

/** A form that is refused keeps nothing that came with it. */
async function forgetFiles(state: State, folder: string): Promise<void> {
  for (const { hash, known } of state.files) if (!known) await discardUpload(folder, hash);
  state.files = [];
}

type State = Pick<FormOfFiles, 'files' | 'problem'>;

function parserFor(request: Request, limit: number, most: number): Busboy | null {
  const type = request.headers.get('content-type') ?? '';
  try {
    return busboy({
      headers: { 'content-type': type },
      defParamCharset: 'utf8',
      limits: { fileSize: limit + 1, files: most, fields: FIELDS, fieldSize: FIELD_BYTES },
    });
  } catch {
    return null;
  }
}

function collectFields(parser: Busboy, fields: Map<string, string>, state: State): void {
  parser.on('field', (name, value, info) => {
    if (info.valueTruncated || info.nameTruncated) state.problem ??= refuse('fieldTooLong', name).problem;
    fields.set(name.normalize('NFC'), value.normalize('NFC'));
  });
  parser.on('fieldsLimit', () => {
    state.problem ??= refuse('notForm').problem;
  });
}

/** Stores each file as it comes; the returned function waits until all are stored. */
function collectFiles(parser: Busboy, folder: string, limit: number, state: State): () => Promise<unknown> {
  const storing: Promise<void>[] = [];
  parser.on('file', (_, stream, { filename }) => {
    const name = baseName(filename);
    stream.on('error', () => undefined); // Told by the end of the whole body.
    stream.on('limit', () => {
      state.problem ??= refuse('tooLarge', name, limit).problem;
    });
    const stored = store(stream, folder, limit, name, state).finally(() => stream.resume());
    stored.catch(() => parser.destroy());
    storing.push(stored);
  });
  return () => Promise.all(storing);
}

async function store(
  stream: Readable,
  folder: string,
  limit: number,
  name: string,
  state: State,
): Promise<void> {
  if (name === '') return;
  const stored = await storeUpload(stream, folder, { limit, name });
  if (stored.ok) {
    const { ok: _, ...kept } = stored;
    state.files.push({ name, ...kept });
  } else state.problem ??= stored.problem;
}

/** Gives the body to the parser; how it ended. */
async function pump(
  body: Request['body'],
  parser: Busboy,
  most: number,
): Promise<'whole' | 'cut off' | 'too large'> {
  const source = Readable.fromWeb(body as ReadableStream<Uint8Array>);
  let size = 0;
  source.on('data', (chunk: Uint8Array) => {
    size += chunk.byteLength;
    if (size > most) source.destroy(new Error('too large'));
  });
  source.on('error', (error) => parser.destroy(error));
  source.pipe(parser);
  return finished(parser).then(
    () => 'whole',
    () => (size > most ? 'too large' : 'cut off'),
  );
}

/** The name without folders and signs that no file name has; browsers differ in what they send. */
function baseName(filename: string | undefined): string {
  const name = (filename ?? '').normalize('NFC').split(/[/\\]/).at(-1) ?? '';
  return name
    .replace(/\p{Cc}/gu, '')
    .trim()
    .slice(-200);
}
