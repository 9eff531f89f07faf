import type { Template } from '#files';
import type { ListedAnswer } from '#registration';
import type { registrations, renewals } from '#store';
import { registration as registrationWords, renewal as renewalWords } from '#ui';
import { renewalLine, saidBefore } from '../../../renewal-line.ts';
import { rowsOf } from './list-words.ts';

type Registration = Pick<registrations.Registration, 'year' | 'standard' | 'consideredUntil'>;

const [t, renewalSaid] = [registrationWords.vi, renewalWords.vi];

/**
 * The list of a registration as it goes to papers: in Vietnamese whatever the screen speaks. Where it was filled from results, what
 * each unit came to and had registered stands beside what it says now.
 */
export function listTable(
  { registration, lines }: { registration: Registration; lines: readonly ListedAnswer[] },
  renewal: renewals.Renewal | null,
  kinds: Readonly<Record<string, string>>,
): Template {
  const before = new Map(renewal?.lines.map((line) => [line.unit, renewalLine(line, 'vi')]));
  const rows = rowsOf(registration, lines, { t, kinds }).map((row) => {
    const last = before.get(row.unit);
    return [
      ...[row.code, row.name, row.kind, row.stands, row.day, row.households, row.reached],
      ...(renewal ? [last?.said ?? ''] : []),
      ...(renewal?.asked ? [last ? saidBefore(last, renewalSaid) : ''] : []),
      row.note,
    ];
  });
  return { sheet: `Đăng ký ${registration.year}`, columns: columnsFor(renewal), rows, frozen: 2 };
}

function columnsFor(renewal: renewals.Renewal | null): Template['columns'] {
  const { unit, kind, stands, day, households, reached, note } = t.columns;
  const { year = 0 } = renewal ?? {};
  return [
    { header: 'Mã', width: 12 },
    { header: unit, width: 36 },
    { header: kind, width: 22 },
    { header: stands, width: 22 },
    { header: day, width: 14 },
    { header: households, width: 26 },
    { header: reached, width: 26 },
    ...(renewal ? [{ header: renewalSaid.resultOf(year), width: 40 }] : []),
    ...(renewal?.asked ? [{ header: renewalSaid.beforeOf(year), width: 36 }] : []),
    { header: note, width: 44 },
  ];
}
