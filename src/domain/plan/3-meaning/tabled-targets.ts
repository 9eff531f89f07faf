import { plain } from '../1-text/fold.ts';
import type { TargetRow, TargetTable } from '../2-structure/target-tables.ts';
import type { Target } from '../reading.ts';
import { boundsOf } from './bounds.ts';
import type { Quoter } from './item.ts';
import { numberOf } from './words/quantities.ts';

/** The aims that tables set, one for each figure; a row is quoted without its number. */
export function tabledTargets(tables: readonly TargetTable[], quote: Quoter): Target[] {
  return tables.flatMap(({ rows }) =>
    rows.flatMap((row) =>
      aimsOf(row).map((aim) => ({
        ...quote('target', row.words, 'table'),
        ...aim,
        ...boundsOf(row.words.text),
      })),
    ),
  );
}

type Aim = Omit<Target, 'id' | 'quote' | 'span'>;

function aimsOf({ name, unit, values }: TargetRow): Aim[] {
  return values.flatMap(({ words, year }): Aim[] => {
    const figure = figureOf(words.text);
    if (!figure) return [];
    return [
      {
        ...figure,
        subject: name.text,
        unit:
          unit?.text ?? (words.text.includes('%') ? '%' : (/\p{L}[\p{L} ]*$/u.exec(words.text)?.[0] ?? null)),
        per: null,
        direction: /^(?:giảm|kéo giảm)/u.test(plain(name.text)) ? 'decrease' : 'none',
        baseline: null,
        zeroTolerance: false,
        ...(year ? { by: year } : {}),
      },
    ];
  });
}

/** `≥ 88`, `< 4`, `80 - 85`, `từ 95 trở lên`, `07`; null for a cell that is no figure. */
function figureOf(cell: string): Pick<Target, 'comparator' | 'value'> | null {
  const found = FIGURE.exec(plain(cell).trim());
  if (!found) return null;
  const [, sign = '', low, high, above] = found;
  if (high) return { comparator: 'range', value: [numberOf(low), numberOf(high)] };
  const bound = SIGNS.find(([words]) => words.includes(sign))?.[1] ?? '=';
  return { comparator: above ? '>=' : bound, value: numberOf(low) };
}

const NUMBER = '(\\d{1,3}(?:\\.\\d{3})+|\\d+(?:,\\d+)?)';
const FIGURE = new RegExp(
  `^(≥|>=|>|trên|≤|<=|<|dưới|từ|ít nhất|tối thiểu|không quá|tối đa)?\\s*${NUMBER}\\s?%?(?:\\s?(?:-|–|đến)\\s?${NUMBER}\\s?%?)?\\s*(trở lên)?(?: \\p{L}+){0,3}$`,
  'u',
);
const SIGNS: ReadonlyArray<readonly [readonly string[], NonNullable<Target['comparator']>]> = [
  [['≥', '>=', 'từ', 'ít nhất', 'tối thiểu'], '>='],
  [['>', 'trên'], '>'],
  [['≤', '<=', 'không quá', 'tối đa'], '<='],
  [['<', 'dưới'], '<'],
];
