import type { Blank } from './blank.ts';
import { type AskedQuestion, askedIn, definitionOf } from './definition.ts';
import type { OpenedSheet, Sheet } from './workbook.ts';

/** Whose form it is and what it asks: what its hidden sheet says. */
export interface Identity {
  commune: string;
  movement: string;
  period: string;
  unit: string;
  communeName: string;
  movementName: string;
  periodName: string;
  unitName: string;
  definition: string;
  questions: AskedQuestion[];
}

export const IDENTITY = 'thidua';

/** Grows when a form of before could no longer be read as one of today. */
const SCHEMA = 'thidua-report-form/1';

export function identityOf({ commune, movement, period, unit, form }: Blank): Identity {
  return {
    commune: commune.id,
    movement,
    period,
    unit,
    communeName: commune.name,
    movementName: form.movement,
    periodName: form.period.name,
    unitName: form.unit.name,
    definition: definitionOf(form),
    questions: askedIn(form),
  };
}

/**
 * The hidden sheet: whose form it is and its questions. Which cell holds which field is not said: the form tells it.
 * `texts` stand in a column of their own: the formulas and lists of the report's sheet rest on them.
 */
export function identitySheet(blank: Blank, texts: readonly string[]): Sheet {
  const { questions, ...facts } = identityOf(blank);
  const rows: string[][] = [
    ['schema', SCHEMA],
    ...Object.entries(facts),
    ...questions.map(({ id, hash, text }) => ['question', id, hash, text]),
  ];
  const cells = Array.from({ length: Math.max(rows.length, texts.length) }, (_, at) => {
    const said = (rows[at] ?? []).map((value, column) => ({ column, value, look: 'plain' as const }));
    const text = texts[at];
    return text === undefined ? said : [...said, { column: TEXTS, value: text, look: 'plain' as const }];
  });
  return {
    name: IDENTITY,
    widths: [12, 40, 40, 40, 60],
    rows: cells.map((row) => ({ cells: row, height: null })),
    hidden: true,
    head: 0,
    lists: [],
  };
}

/** Column E. */
const TEXTS = 4;

/** `thidua!$E$1`, or a range down to `last`; rows from 0. */
export function keptText(first: number, last = first): string {
  const from = `${IDENTITY}!$E$${first + 1}`;
  return last === first ? from : `${from}:$E$${last + 1}`;
}

const IDS = ['commune', 'movement', 'period', 'unit'] as const;
const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Longer is no name. */
const LONGEST = 300;

/** What the hidden sheet says; null where it is none of ours. */
export function readIdentity(sheets: readonly OpenedSheet[]): Identity | null {
  const rows = sheets
    .map(rowsOf)
    .find((all) => all.some(([key, value]) => key === 'schema' && value === SCHEMA));
  if (!rows || !IDS.every((name) => ID.test(rows.find(([key]) => key === name)?.[1] ?? ''))) return null;
  const fact = (name: keyof Identity) => (rows.find(([key]) => key === name)?.[1] ?? '').slice(0, LONGEST);
  const questions = rows.flatMap(([key, id = '', hash = '', text = '']) =>
    key === 'question' ? [{ id, hash, text }] : [],
  );
  return {
    commune: fact('commune'),
    movement: fact('movement'),
    period: fact('period'),
    unit: fact('unit'),
    communeName: fact('communeName'),
    movementName: fact('movementName'),
    periodName: fact('periodName'),
    unitName: fact('unitName'),
    definition: fact('definition'),
    questions,
  };
}

function rowsOf({ cells }: OpenedSheet): string[][] {
  const rows = new Map<number, string[]>();
  for (const { row, column, text } of cells) {
    if (column > 3) continue;
    const said = rows.get(row) ?? ['', '', '', ''];
    said[column] = text;
    rows.set(row, said);
  }
  return [...rows.values()];
}
