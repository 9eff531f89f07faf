import { inWords } from '#calendar';
import type { IndicatorKind } from '#movement';
import type { UnitKind } from '#org';
import type { Question, Sums } from '../form.ts';
import { inVietnamese } from '../notation.ts';

/** A question as an officer sets it: what a form holds of it, save for its id and what the plan decides. */
export interface SetQuestion extends Omit<Question, 'id' | 'months' | 'countOnly'> {
  byMonth: boolean;
  unitKinds: UnitKind[];
}

/** The same as it stands on the page: everything as typed. Lists are a line each. */
export interface QuestionDraft {
  clause: string;
  text: string;
  kind: string;
  measure: string;
  decimals: string;
  minimum: string;
  maximum: string;
  partMayExceedWhole: boolean;
  explainZero: boolean;
  attestedBy: string;
  counts: string;
  countsNot: string;
  source: string;
  byMonth: boolean;
  sums: string;
  /** A date field: `2026-10-31`. */
  wholeOn: string;
  headings: string;
  columns: { title: string; kind: string }[];
  rows: string;
  most: string;
  eitherOr: string;
  unitKinds: UnitKind[];
}

/** How many columns a table may have on the page. */
export const MOST_COLUMNS = 5;

export function questionDraftOf(set: SetQuestion): QuestionDraft {
  const { definition, table } = set;
  return {
    clause: set.clause,
    text: set.text,
    kind: set.kind,
    measure: set.measure ?? '',
    decimals: String(set.decimals),
    minimum: set.minimum === null ? '' : inVietnamese(set.minimum),
    maximum: set.maximum === null ? '' : inVietnamese(set.maximum),
    partMayExceedWhole: set.partMayExceedWhole,
    explainZero: set.explainZero,
    attestedBy: set.attestedBy.join('\n'),
    counts: definition?.counts ?? '',
    countsNot: definition?.countsNot ?? '',
    source: definition?.source ?? '',
    byMonth: set.byMonth,
    sums: set.sums,
    wholeOn: set.wholeOn ?? '',
    headings: set.headings.join('\n'),
    columns: columnsShown(table?.columns ?? []),
    rows: (table?.rows ?? []).join('\n'),
    most: table ? String(table.most) : '',
    eitherOr: set.eitherOr ?? '',
    unitKinds: set.unitKinds,
  };
}

/** The fields of the page: `text`, `column.0.title`, `kinds`; `all` gives every value of a name. */
export function draftFromFields(
  one: (name: string) => string | null,
  all: (name: string) => string[],
): QuestionDraft {
  const text = (name: string) => (one(name) ?? '').trim().normalize('NFC').replaceAll('\0', '');
  const ticked = (name: string) => one(name) !== null;
  return {
    clause: text('clause'),
    text: text('text'),
    kind: text('kind'),
    measure: text('measure'),
    decimals: text('decimals'),
    minimum: text('minimum'),
    maximum: text('maximum'),
    partMayExceedWhole: ticked('exceed'),
    explainZero: ticked('explainZero'),
    attestedBy: text('attestedBy'),
    counts: text('counts'),
    countsNot: text('countsNot'),
    source: text('source'),
    byMonth: ticked('byMonth'),
    sums: text('sums'),
    wholeOn: text('wholeOn'),
    headings: text('headings'),
    columns: columnsShown([]).map((_, place) => ({
      title: text(`column.${place}.title`),
      kind: text(`column.${place}.kind`),
    })),
    rows: text('rows'),
    most: text('most'),
    eitherOr: text('eitherOr'),
    unitKinds: all('kinds'),
  };
}

/** In what ways the figures of a kind can come together; the usual one first. */
export const sumsAllowed = {
  count: ['sum', 'last', 'none'],
  ratio: ['ratio of sums', 'last', 'none'],
  attestation: ['last', 'sum', 'none'],
  'no-incident': ['sum', 'last', 'none'],
  prose: ['none'],
  table: ['none'],
} as const satisfies Record<IndicatorKind, readonly Sums[]>;

/** What is said of the whole of a ratio: `tổng số tính đến ngày 31/10/2026`. */
export function wholeSaid({ wholeOn }: Pick<Question, 'wholeOn'>): string | null {
  return wholeOn && `Tổng số tính đến ngày ${inWords(wholeOn)}`;
}

function columnsShown(columns: readonly { title: string; kind: string }[]): QuestionDraft['columns'] {
  return Array.from(
    { length: MOST_COLUMNS },
    (_, place) => columns[place] ?? { title: '', kind: place === 0 ? 'text' : 'number' },
  );
}
