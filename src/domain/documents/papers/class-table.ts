import type { DistributionShown } from '../evaluation-pictures.ts';
import { type Cell, type Column, plain, type Table } from '../official-document.ts';
import { text } from '../text-parts.ts';
import type { EvaluationFigures } from './evaluation-figures.ts';

const columns: readonly (Column & { title: string })[] = [
  { title: 'Kết quả', share: 99, align: 'left' },
  { title: 'Số đơn vị', share: 33, align: 'center' },
  { title: 'Tỷ lệ trong danh sách', share: 33, align: 'center' },
];

/** How many units of the list are in each class, and of how many; rows that nobody is in only where a class stands for them. */
export function classTable(distribution: DistributionShown, figures: EvaluationFigures): Table {
  const all = listedIn(distribution);
  const row = ({ name, units, part }: Counted): Cell[] => [
    [plain(name)],
    [text(figures.count(units, part))],
    [text(figures.share(units, all, part))],
  ];
  const rows = countedIn(distribution).map(row);
  const total = [[[{ text: 'Cộng', bold: true as const }]], [text(figures.count(all, 'listed'))], []];
  return {
    block: 'table',
    columns,
    head: [columns.map(({ title }) => [plain(title)])],
    rows: [...rows, total],
  };
}

/** All units of the list. */
export function listedIn(distribution: DistributionShown): number {
  return countedIn(distribution).reduce((sum, { units }) => sum + units, 0);
}

interface Counted {
  name: string;
  units: number;
  part: string;
}

function countedIn({ classes, below, now }: DistributionShown): Counted[] {
  const rest = [
    { name: 'Chưa kết luận', units: now.open, part: 'open' },
    { name: 'Không xếp loại', units: now.notRated, part: 'not rated' },
  ];
  return [
    ...classes.map(({ key, name }) => ({ name, units: now.classes.get(key) ?? 0, part: `class ${key}` })),
    { name: below, units: now.below, part: 'below' },
    ...rest.filter(({ units }) => units > 0),
  ];
}
