import { text } from '../blocks.ts';
import type { RatedUnit } from '../evaluation-told.ts';
import { type Column, plain, type Table } from '../official-document.ts';
import type { EvaluationFigures } from './evaluation-figures.ts';

const columns: readonly (Column & { title: string })[] = [
  { title: 'STT', share: 12, align: 'center' },
  { title: 'Đơn vị', share: 53, align: 'left' },
  { title: 'Kết quả', share: 76, align: 'left' },
  { title: 'Điểm', share: 24, align: 'center' },
];

/** Units with what each came to; no column of points where none has any. */
export function unitsTable(units: readonly RatedUnit[], figures: EvaluationFigures): Table {
  const scored = units.some(({ points }) => points !== NO_POINTS);
  const shown = columns.filter(({ title }) => scored || title !== 'Điểm');
  return {
    block: 'table',
    columns: shown,
    head: [shown.map(({ title }) => [plain(title)])],
    rows: units.map(({ unit, name, result, points }, at) => [
      [plain(String(at + 1))],
      [plain(name)],
      [plain(result)],
      ...(scored
        ? [[points === NO_POINTS ? plain(points) : text(figures.ofUnit(points, unit, 'points'))]]
        : []),
    ]),
  };
}

/** Stands where points would say nothing. */
export const NO_POINTS = '–';
