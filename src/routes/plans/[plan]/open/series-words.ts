import { YEAR_TYPES } from '#calendar';
import type { SeriesRow } from '#movement';
import { seriesKinds } from '#movement';
import { type Language, periodWords } from '#ui';

/** The rule of a series in one line: `Hằng quý, năm 01/01–31/12; gửi chậm nhất 5 ngày làm việc sau khi hết kỳ; nhận trễ thêm 10 ngày`. */
export function seriesWords(row: SeriesRow, language: Language): string {
  const t = periodWords[language].series;
  const kind = seriesKinds.find((one) => one === row.kind);
  const year = YEAR_TYPES.find(({ id }) => id === row.year)?.name ?? row.yearStarts;
  const accepted = row.accepted ? t.accepts(row.accepted) : t.acceptsOpen;
  return [t.made(kind ? t.kinds[kind] : row.kind, year), dueWords(row, language), accepted].join('; ');
}

function dueWords({ dueWay, due }: SeriesRow, language: Language): string {
  const t = periodWords[language].series;
  if (dueWay === 'on') return t.byDay(due);
  if (due === '0') return t.byEnd;
  return dueWay === 'after' ? t.byDays(due) : t.byWorkingDays(due);
}
