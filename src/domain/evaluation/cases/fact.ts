import { type CivilDate, civilDate } from '#calendar';
import type { Fact, Source } from '../index.ts';

/**
 * A fact as a case writes it:
 *
 *     có · không                                   a person's word, or a unit's
 *     4                                            a number
 *     311/312                                      a part of a whole
 *     2 vụ · 2 vụ, trừ 1: tổ tự phát hiện           cases, and those recorded as excepted
 *     86 so với 100 của 2024-11-01 – 2025-10-31    now, and the baseline with its days
 *     tháng 1, 0, ?                                turns; ? = nobody told
 *     loại recognised · loại ?                     of another evaluation; ? = none reached
 *     4.5 điểm                                     points that a person gives
 *     chưa có: no report                           missing, and why
 */
export function factFrom(words: string): Fact {
  for (const [shape, made] of SHAPES) {
    const found = shape.exec(words);
    if (found) return made(found.slice(1).map((part) => part ?? ''));
  }
  throw new Error(`“${words}” is no fact`);
}

type Made = (parts: readonly string[]) => Fact;

const sources: readonly Source[] = [];
const NUMBER = '(-?[\\d.]+)';
const SHAPES: readonly (readonly [RegExp, Made])[] = [
  [/^(có|không)$/, ([word]) => ({ kind: 'said', yes: word === 'có', sources })],
  [new RegExp(`^${NUMBER}$`), ([value = '']) => ({ kind: 'amount', value, sources })],
  [
    new RegExp(`^${NUMBER}/${NUMBER}$`),
    ([part = '', whole = '']) => ({ kind: 'share', part, whole, wholeOn: null, sources }),
  ],
  [
    new RegExp(`^${NUMBER} vụ(?:, trừ ${NUMBER}: (.+))?$`),
    ([cases = '', some, reason = '']) => ({
      ...{ kind: 'cases', cases, sources },
      excepted: some ? [{ cases: some, reason }] : [],
    }),
  ],
  [
    new RegExp(`^${NUMBER} so với ${NUMBER} của (\\S+) – (\\S+)$`),
    ([now = '', value = '', from = '', to = '']) => ({
      ...{ kind: 'against', now, sources },
      baseline: { value, from: dayFrom(from), to: dayFrom(to), letter: 'Công văn mẫu số 01' },
    }),
  ],
  [/^tháng (.+)$/, ([list = '']) => ({ kind: 'turns', turns: list.split(', ').map(turn), sources })],
  [/^loại (\S+)$/, ([key = '']) => ({ kind: 'result', class: key === '?' ? null : key, sources })],
  [new RegExp(`^${NUMBER} điểm$`), ([points = '']) => ({ kind: 'points', points, sources })],
  [/^chưa có: (.+)$/, ([why = '']) => ({ kind: 'missing', why: missingFrom(why) })],
];

function turn(value: string, place: number) {
  return { name: `tháng thứ ${place + 1}`, value: value === '?' ? null : value };
}

const MISSING = [
  'no report',
  'no figure',
  'no baseline',
  'no whole',
  'not entered',
  'no result',
  'not reaffirmed',
] as const;

function missingFrom(why: string) {
  const known = MISSING.find((one) => one === why);
  if (!known) throw new Error(`“${why}” is not why a fact is missing`);
  return known;
}

export function dayFrom(text: string): CivilDate {
  const day = civilDate(text);
  if (!day) throw new Error(`“${text}” is no day`);
  return day;
}
