import type { RatedUnit } from '../evaluation-told.ts';
import { type Cell, type Column, plain, type Table } from '../official-document.ts';
import { text } from '../text-parts.ts';
import type { EvaluationFigures } from './evaluation-figures.ts';

/** Stands where points would say nothing. */
const NO_POINTS = '–';

/**
 * Units with what each came to, under this name of the column; null leaves it out and gives room for remarks. No column of points where
 * none has any.
 */
export function unitsTable(
  units: readonly RatedUnit[],
  figures: EvaluationFigures,
  result: string | null = 'Kết quả',
): Table {
  const scored = units.some(({ points }) => points !== NO_POINTS);
  const columns: (Column & { title: string; cell(one: RatedUnit, at: number): Cell })[] = [
    { title: 'STT', share: 12, align: 'center', cell: (_, at) => [plain(String(at + 1))] },
    { title: 'Đơn vị', share: 53, align: 'left', cell: ({ name }) => [plain(name)] },
    result === null
      ? { title: 'Ghi chú', share: 76, align: 'left', cell: () => [] }
      : { title: result, share: 76, align: 'left', cell: (one) => [plain(one.result)] },
    ...(scored
      ? [
          {
            title: 'Điểm',
            share: 24,
            align: 'center' as const,
            cell: (one: RatedUnit) => pointsCell(one, figures),
          },
        ]
      : []),
  ];
  return {
    block: 'table',
    columns: columns.map(({ share, align }) => ({ share, align })),
    head: [columns.map(({ title }) => [plain(title)])],
    rows: units.map((one, at) => columns.map(({ cell }) => cell(one, at))),
  };
}

function pointsCell({ unit, points }: RatedUnit, figures: EvaluationFigures): Cell {
  return [points === NO_POINTS ? plain(points) : text(figures.ofUnit(points, unit, 'points'))];
}
