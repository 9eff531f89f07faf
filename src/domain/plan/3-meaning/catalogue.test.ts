import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Assignment, Award, DeadlineRule, Phase, Reading, Reporting, Target } from '../reading.ts';
import { readingOf } from '../testing.ts';
import { boundsOf } from './bounds.ts';

/** `catalogue.md`: what the grammar knows, as one clause of a plan in a row and what is read from it. */
const tables = readFileSync(join(import.meta.dirname, 'catalogue.md'), 'utf8')
  .split(/^## /m)
  .slice(1);

describe.each(tables.map((table) => [headOf(table), rowsOf(table)] as const))('%s', (name, rows) => {
  it.each(rows)('%s', (clause, gives) => {
    expect(READ[name]?.(clause) || '–').toBe(gives);
  });
});

it('holds what it says', () => {
  expect(tables.map(headOf)).toEqual(Object.keys(READ));
  expect(tables.flatMap(rowsOf).length).toBeGreaterThan(150);
});

function headOf(table: string): string {
  return table.slice(0, table.indexOf('\n'));
}

function rowsOf(table: string): Array<[string, string]> {
  const rows = table.split('\n').filter((line) => line.startsWith('| '));
  return rows.slice(2).map((line) => {
    const [, clause = '', gives = ''] = line.split(/\s*\|\s*/);
    return [clause, gives];
  });
}

const READ: Record<string, ((clause: string) => string) | undefined> = {
  Times: (clause) =>
    under('TỔ CHỨC THỰC HIỆN', clause)
      .deadlines.map(({ rule }) => ruleOf(rule))
      .join(' + '),
  Quantities: (clause) => under('CHỈ TIÊU', clause).targets.map(targetOf).join(' + '),
  Duties: (clause) => under('TỔ CHỨC THỰC HIỆN', clause).assignments.flatMap(dutiesOf).join(' + '),
  Labels: (clause) => blockOf(...clause.split(' / ')),
  Awards: (clause) => under('KHEN THƯỞNG', clause).awards.map(awardOf).join(' + '),
  Reports: (clause) => under('CHẾ ĐỘ BÁO CÁO', clause).reporting.map(reportOf).join(' + '),
  Phases: (part) => partOf(part).phases.map(phaseOf).join(' + '),
  Participants: (part) =>
    partOf(part)
      .participants.map(({ quote }) => quote)
      .join(' + '),
  Funding: (part) =>
    partOf(part)
      .funding.map(({ quote }) => quote)
      .join(' + '),
  Bounds: (clause) => {
    const { outOfBounds, countOnly } = boundsOf(clause);
    return outOfBounds ? 'out' : countOnly ? 'count' : 'in';
  },
};

function under(heading: string, clause: string): Reading {
  return readingOf(`I. ${heading}`, `- ${clause}`);
}

/** `HEADING // paragraph // paragraph`. */
function partOf(part: string): Reading {
  return readingOf(...`I. ${part}`.split(' // '));
}

function phaseOf({ kind, start, end }: Phase): string {
  return `${kind} ${start} → ${end}`;
}

function ruleOf({ type, ...fields }: DeadlineRule): string {
  return [type, ...Object.entries(fields).map(([field, value]) => `${field}=${String(value)}`)].join(' ');
}

/** A task with a label for who and one for when. */
function blockOf(lead = '', time = ''): string {
  const { assignments, deadlines } = readingOf(
    'I. NỘI DUNG',
    '1. Mở lớp tập huấn cho tổ trưởng',
    `- ${lead}: Công an xã.`,
    `- ${time}: Quý II/2026.`,
  );
  return [
    ...assignments.flatMap(dutiesOf),
    ...deadlines.map(({ who, rule }) => `${who} ${ruleOf(rule)}`),
  ].join(', ');
}

function dutiesOf({ agency, tasks }: Assignment): string[] {
  return tasks.map(({ role }) => `${agency} (${role})`);
}

function reportOf({ who, to, via }: Reporting): string {
  return `${who} → ${to}${via ? ` qua ${via}` : ''}`;
}

function awardOf({ form, authority }: Award): string {
  return `${form} ← ${authority}`;
}

function targetOf({ comparator, value, unit, subject, ...aim }: Target): string {
  const words = [
    comparator,
    [value].flat().join('–'),
    unit,
    aim.zeroTolerance && 'zero',
    aim.per && `per ${aim.per}`,
    aim.direction !== 'none' && aim.direction,
    aim.baseline && `from ${aim.baseline}`,
    aim.by && `by ${aim.by}`,
    `of ${subject}`,
  ];
  return words.filter(Boolean).join(' ');
}
