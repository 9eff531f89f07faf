import { inVietnamese, percentOf } from '#reporting';
import { type Block, type Cell, type Column, plain, type Text } from '../official-document.ts';
import { text } from '../text-parts.ts';
import { heading, list, paragraph } from './blocks.ts';
import type { FigureBook } from './figure-book.ts';
import { mergedFigures } from './merged-figures.ts';
import type { ReviewedPeriod } from './review.ts';

const columns: readonly (Column & { title: string })[] = [
  { title: 'Kỳ báo cáo', share: 57, align: 'left' },
  { title: 'Đơn vị phải gửi', share: 27, align: 'center' },
  { title: 'Đã gửi', share: 27, align: 'center' },
  { title: 'Đúng hạn', share: 27, align: 'center' },
  { title: 'Tỷ lệ đúng hạn', share: 27, align: 'center' },
];

/** How reports came in each period, and who has not sent. */
export function reviewSending(periods: readonly ReviewedPeriod[], book: FigureBook): Block[] {
  const rows = periods.map((period) => cells(period, book));
  const missing = periods.flatMap((period) => missingOf(period, book));
  return [
    heading(1, 'TÌNH HÌNH GỬI BÁO CÁO'),
    { block: 'table', columns, head: [columns.map(({ title }) => [plain(title)])], rows },
    ...(missing.length === 0 ? [] : [paragraph('Các đơn vị chưa gửi báo cáo:'), list(...missing)]),
  ];
}

function cells({ id, name, report: { sent } }: ReviewedPeriod, book: FigureBook): Cell[] {
  const figure = mergedFigures(book, id);
  const count = (value: number, part: string): Cell => [[figure(String(value), null, part)]];
  const percent = percentOf({ value: String(sent.onTime), denominator: String(sent.owed) });
  return [
    [plain(name)],
    count(sent.owed, 'owed'),
    count(sent.onTime + sent.late, 'sent'),
    count(sent.onTime, 'on time'),
    [percent === null ? plain('–') : [figure(`${inVietnamese(percent)} %`, null, 'on time share')]],
  ];
}

function missingOf({ id, name, report: { missing } }: ReviewedPeriod, book: FigureBook): Text[] {
  const figure = mergedFigures(book, id);
  const kinds = missing.filter(({ units }) => units.length > 0);
  if (kinds.length === 0) return [];
  const said = kinds.flatMap(({ kind, units }, at) => [
    at === 0 ? '' : '; ',
    ...[`${kind} (`, figure(String(units.length), null, `missing ${kind}`), `): ${units.join(', ')}`],
  ]);
  return [text(`${name}: `, ...said, '.')];
}
