import * as v from 'valibot';
import { type EditedPaper, type Paper, secrecyIn, urgencies, withEdited } from '#documents';

/** What of an edited paper keeps it from being saved: a key of the page's sentences. */
export type EditProblem = 'form' | 'size' | 'title' | 'body' | 'secret';

export type ReadEdit =
  | { ok: true; edited: EditedPaper; content: Paper }
  | { ok: false; problem: EditProblem };

/** Bytes of an edited paper as it travels: a report of 60 units has some 300 kB. */
const MOST_BYTES = 8 * 1024 * 1024;
const BLOCKS = 5_000;
const ROWS = 10_000;

/** A paper's edited words as they were sent, and which version was before the eyes; null where the form is another or too long. */
export async function sentEdit(request: Request): Promise<{ edited: string; version: number } | null> {
  const length = Number(request.headers.get('content-length') ?? Number.NaN);
  if (!(length <= 2 * MOST_BYTES)) return null;
  const form = await request.formData();
  const [edited, version] = [form.get('edited'), Number(form.get('version'))];
  return typeof edited === 'string' && Number.isSafeInteger(version) ? { edited, version } : null;
}

/** What a browser sent as a paper's edited words, put into the paper it belongs to. Nothing in it is believed beyond its shape. */
export function readEdited(json: string, paper: Paper): ReadEdit {
  if (json.length > MOST_BYTES) return { ok: false, problem: 'size' };
  const read = v.safeParse(editedPaper, parsed(json), { abortEarly: true });
  if (!read.success) return { ok: false, problem: read.issues[0].message === 'size' ? 'size' : 'form' };
  const content = withEdited(paper, read.output);
  if (content.document.title === '') return { ok: false, problem: 'title' };
  if (content.document.body.length === 0) return { ok: false, problem: 'body' };
  if (secrecyIn(content.document)) return { ok: false, problem: 'secret' };
  return { ok: true, edited: read.output, content };
}

/** Undefined where it is no JSON: then it has not the shape either. */
function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

const words = v.pipe(v.string(), v.maxLength(50_000, 'size'));
const shortLine = v.pipe(v.string(), v.maxLength(2_000, 'size'));
const maybeLine = v.nullable(shortLine);
const shortLines = v.pipe(v.array(shortLine), v.maxLength(400, 'size'));
const yes = v.exactOptional(v.literal(true));

const run = v.object({
  text: words,
  bold: yes,
  italic: yes,
  figure: v.exactOptional(v.pipe(v.string(), v.maxLength(40))),
});
const text = v.pipe(v.array(run), v.maxLength(5_000, 'size'));
const cells = v.pipe(v.array(v.array(text)), v.maxLength(100, 'size'));

const table = v.pipe(
  v.object({
    block: v.literal('table'),
    columns: v.pipe(
      v.array(
        v.object({
          share: v.pipe(v.number(), v.minValue(0.001)),
          align: v.picklist(['left', 'center', 'right']),
        }),
      ),
      v.minLength(1),
      v.maxLength(100, 'size'),
    ),
    head: v.array(cells),
    rows: v.pipe(v.array(cells), v.maxLength(ROWS, 'size')),
  }),
  v.check(({ columns, head, rows }) => [...head, ...rows].every((row) => row.length === columns.length)),
);

const block = v.variant('block', [
  v.object({
    block: v.literal('heading'),
    level: v.picklist([1, 2, 3]),
    text,
    number: v.exactOptional(v.pipe(v.string(), v.maxLength(20))),
  }),
  v.object({ block: v.literal('article'), text, whole: yes }),
  ...(['chapter', 'clause', 'point', 'centred', 'paragraph'] as const).map((kind) =>
    v.object({ block: v.literal(kind), text }),
  ),
  v.object({
    block: v.literal('fill-in'),
    label: shortLine,
    lines: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(60)),
  }),
  v.object({ block: v.literal('list'), items: v.pipe(v.array(text), v.maxLength(BLOCKS, 'size')) }),
  v.object({ block: v.literal('picture'), key: v.pipe(v.string(), v.length(8)) }),
  table,
]);
const body = v.pipe(v.array(block), v.maxLength(BLOCKS, 'size'));

const signature = v.object({ authority: shortLines, position: shortLine, name: maybeLine });

const editedPaper = v.object({
  title: words,
  legalBases: shortLines,
  addressees: shortLines,
  place: shortLine,
  power: maybeLine,
  urgency: v.nullable(v.picklist(urgencies)),
  handling: maybeLine,
  drafter: maybeLine,
  body,
  signature,
  besides: v.pipe(v.array(signature), v.maxLength(20, 'size')),
  recipients: v.nullable(
    v.object({
      lines: v.pipe(v.array(v.object({ name: shortLine, purpose: maybeLine })), v.maxLength(3_000, 'size')),
      archive: shortLine,
    }),
  ),
  annexes: v.pipe(v.array(v.object({ title: words, body })), v.maxLength(100, 'size')),
});
