import { type CivilDate, inWords } from '#calendar';
import type { ChangeDraft, ChangeKind } from './change.ts';
import { refusalsOfDestination } from './destination-refusals.ts';
import type { ChangeProblem, StandingUnit, UnitsStanding } from './standing.ts';
import { refusalsOfChildren, refusalsOfWays } from './way-refusals.ts';

/** Everything that stands against a change, in words; none where it may be recorded. */
export function refusalsOf(draft: ChangeDraft, standing: UnitsStanding): ChangeProblem[] {
  const chosen = draft.from.map((id) => standing.units.find((unit) => unit.id === id));
  const from = chosen.filter((unit) => unit !== undefined);
  return [
    ...numbersOf(draft, chosen.length !== from.length),
    ...from.flatMap((unit) => whenOf(unit, draft.on)),
    ...decisionOf(draft, standing.today),
    ...draft.to.flatMap((to, place) => refusalsOfDestination(to, place, draft, standing)),
    ...refusalsOfWays(draft, from),
    ...refusalsOfChildren(draft, from, standing.units),
  ];
}

/** How many old and new units each kind of change has: at least, at most. */
const NUMBERS: Record<ChangeKind, { from: [number, number]; to: [number, number] }> = {
  merge: { from: [2, 200], to: [1, 1] },
  split: { from: [1, 1], to: [2, 50] },
  rearrange: { from: [2, 200], to: [2, 100] },
  rename: { from: [1, 1], to: [1, 1] },
  move: { from: [1, 1], to: [1, 1] },
  convert: { from: [1, 1], to: [1, 1] },
  close: { from: [1, 1], to: [0, 0] },
};

function numbersOf({ kind, from, to }: ChangeDraft, unknown: boolean): ChangeProblem[] {
  const wanted = NUMBERS[kind];
  const problems: ChangeProblem[] = [];
  if (unknown)
    problems.push({ field: 'from', message: 'Có đơn vị không còn trong danh sách. Hãy chọn lại.' });
  else if (from.length < wanted.from[0] || from.length > wanted.from[1])
    problems.push({ field: 'from', message: fromWords(wanted.from) });
  if (to.length < wanted.to[0] || to.length > wanted.to[1])
    problems.push({ field: 'to', message: `Hãy ghi ít nhất ${wanted.to[0]} đơn vị sau thay đổi.` });
  return problems;
}

function fromWords([least, most]: [number, number]): string {
  return most === 1 ? 'Hãy chọn đúng một đơn vị.' : `Hãy chọn ít nhất ${least} đơn vị cũ.`;
}

function whenOf({ name, endedOn, changedOn, changesOn }: StandingUnit, on: CivilDate): ChangeProblem[] {
  if (endedOn)
    return [
      {
        field: 'from',
        message: `“${name}” đã kết thúc từ ngày ${inWords(endedOn)}. Hãy bỏ chọn đơn vị này.`,
      },
    ];
  if (changesOn)
    return [
      {
        field: 'from',
        message: `“${name}” đã có một thay đổi sẽ có hiệu lực từ ngày ${inWords(changesOn)}. Hãy hoàn tác thay đổi đó trước.`,
      },
    ];
  if (changedOn && on <= changedOn)
    return [
      {
        field: 'on',
        message: `“${name}” thay đổi lần gần nhất vào ngày ${inWords(changedOn)}. Ngày hiệu lực phải sau ngày đó.`,
      },
    ];
  return [];
}

const LONGEST = { kind: 60, number: 60, body: 200 } as const;

function decisionOf({ decision }: ChangeDraft, today: CivilDate): ChangeProblem[] {
  const words = { kind: 'loại văn bản', number: 'số văn bản', body: 'cơ quan ban hành' } as const;
  const problems = (['kind', 'number', 'body'] as const).flatMap((field) => {
    if (!decision[field]) return [{ field: `decision.${field}`, message: `Hãy ghi ${words[field]}.` }];
    return decision[field].length > LONGEST[field]
      ? [{ field: `decision.${field}`, message: `Dài quá ${LONGEST[field]} ký tự. Hãy rút gọn.` }]
      : [];
  });
  if (decision.date > today)
    problems.push({
      field: 'decision.date',
      message: 'Ngày ký văn bản chưa tới. Hãy ghi ngày ký thật của văn bản.',
    });
  return problems;
}
