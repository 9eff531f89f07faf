import { type CivilDate, inWords } from '#calendar';
import type { Kind } from '../unit-kind.ts';
import { key, LONGEST_CODE, LONGEST_NAME, loopsIn } from '../unit-list/index.ts';
import { type ChangeDraft, type ChangeKind, type Destination, endedBy, keepsTheUnit } from './change.ts';

/** A unit as it stands on the day of recording. */
export interface StandingUnit {
  id: string;
  code: string;
  name: string;
  kind: string;
  parent: string | null;
  /** The first day on which it is no more. */
  endedOn: CivilDate | null;
  /** The day of its last change, its beginning by one among them. */
  changedOn: CivilDate | null;
  /** The day of a change that is recorded and not yet in force. */
  changesOn: CivilDate | null;
}

export interface UnitsStanding {
  units: readonly StandingUnit[];
  kinds: readonly Kind[];
  today: CivilDate;
}

/** One thing to mend in a change, beside its field. */
export interface ChangeProblem {
  field: string;
  message: string;
}

/** Everything that stands against a change, in words; none where it may be recorded. */
export function refusalsOf(draft: ChangeDraft, standing: UnitsStanding): ChangeProblem[] {
  const chosen = draft.from.map((id) => standing.units.find((unit) => unit.id === id));
  const from = chosen.filter((unit) => unit !== undefined);
  return [
    ...numbersOf(draft, chosen.length !== from.length),
    ...from.flatMap((unit) => whenOf(unit, draft.on)),
    ...decisionOf(draft, standing.today),
    ...draft.to.flatMap((to, place) => destinationOf(to, place, draft, standing)),
    ...waysOf(draft, from),
    ...childrenOf(draft, from, standing.units),
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

function destinationOf(
  to: Destination,
  place: number,
  draft: ChangeDraft,
  { units, kinds }: UnitsStanding,
): ChangeProblem[] {
  const at = (field: string, message: string) => ({ field: `to.${place}.${field}`, message });
  const problems: ChangeProblem[] = [];
  const old = units.find(({ id }) => id === to.goesOn);
  if (!to.code) problems.push(at('code', 'Hãy ghi một mã ngắn.'));
  else if (to.code.length > LONGEST_CODE) problems.push(at('code', `Mã dài quá ${LONGEST_CODE} ký tự.`));
  else if (codeTaken(to, place, draft, units))
    problems.push(at('code', `Mã “${to.code}” đang là của đơn vị khác. Hãy chọn mã khác.`));
  if (!to.name) problems.push(at('name', 'Hãy ghi tên đơn vị.'));
  else if (to.name.length > LONGEST_NAME) problems.push(at('name', `Tên dài quá ${LONGEST_NAME} ký tự.`));
  else if (draft.kind === 'rename' && old?.name === to.name)
    problems.push(at('name', 'Tên mới giống tên đang dùng. Hãy ghi tên mới.'));
  const kind = kinds.find(({ key: known }) => known === to.kind);
  if (!kind || (kind.retired && old?.kind !== kind.key))
    problems.push(at('kind', 'Hãy chọn một loại đơn vị.'));
  else if (draft.kind === 'convert' && old?.kind === to.kind)
    problems.push(at('kind', 'Loại mới giống loại đang có. Hãy chọn loại khác.'));
  return [...problems, ...parentOf(to, at, draft, units)];
}

/** Codes of units that end with the change are free again. */
function codeTaken(
  { code, goesOn }: Destination,
  place: number,
  draft: ChangeDraft,
  units: readonly StandingUnit[],
) {
  const ended = new Set(endedBy(draft));
  const living = units.filter(({ id, endedOn }) => !endedOn && !ended.has(id) && id !== goesOn);
  const others = draft.to.filter((_, index) => index !== place);
  return [...living, ...others].some((other) => key(other.code) === key(code));
}

function parentOf(
  { parent, goesOn }: Destination,
  at: (field: string, message: string) => ChangeProblem,
  draft: ChangeDraft,
  units: readonly StandingUnit[],
): ChangeProblem[] {
  const old = units.find(({ id }) => id === goesOn);
  if (draft.kind === 'move' && old?.parent === parent)
    return [at('parent', 'Đơn vị đang thuộc chỗ này. Hãy chọn nơi chuyển đến.')];
  if (parent === null) return [];
  const above = units.find(({ id }) => id === parent);
  if (!above || above.endedOn || endedBy(draft).includes(parent))
    return [at('parent', 'Đơn vị cấp trên này không còn sau thay đổi. Hãy chọn đơn vị khác.')];
  const parents = new Map(units.map((unit) => [unit.id, unit.parent]));
  return goesOn && loopsIn(parents.set(goesOn, parent)).length > 0
    ? [at('parent', 'Hai đơn vị không thể thuộc vòng quanh nhau. Hãy chọn đơn vị khác.')]
    : [];
}

function waysOf(draft: ChangeDraft, from: readonly StandingUnit[]): ChangeProblem[] {
  if (keepsTheUnit(draft.kind) || draft.kind === 'close') return [];
  const lost = from.filter(({ id }) => draft.to.every(({ of }) => !of.includes(id)));
  const empty = draft.to.flatMap(({ of, name }, place) =>
    of.length === 0
      ? [
          {
            field: `to.${place}.of`,
            message: `“${name}” chưa gồm đơn vị cũ nào. Hãy đánh dấu đơn vị cũ nhập vào.`,
          },
        ]
      : [],
  );
  const foreign = draft.to.flatMap(({ of, goesOn }, place) =>
    (goesOn && !of.includes(goesOn)) || of.some((id) => !draft.from.includes(id))
      ? [{ field: `to.${place}.of`, message: 'Đơn vị được giữ lại phải nằm trong các đơn vị nhập vào nó.' }]
      : [],
  );
  const twice = draft.to.flatMap(({ goesOn }, place) =>
    goesOn && draft.to.findIndex((other) => other.goesOn === goesOn) < place
      ? [{ field: `to.${place}.goesOn`, message: 'Một đơn vị cũ chỉ được giữ lại thành một đơn vị.' }]
      : [],
  );
  return [
    ...lost.map(({ name }) => ({
      field: 'to',
      message: `Chưa ghi “${name}” nhập vào đơn vị nào. Hãy đánh dấu ở một đơn vị sau thay đổi.`,
    })),
    ...empty,
    ...foreign,
    ...twice,
  ];
}

/** Units under one that ends go with it where it has one successor; else someone must say where they go. */
function childrenOf(
  draft: ChangeDraft,
  from: readonly StandingUnit[],
  units: readonly StandingUnit[],
): ChangeProblem[] {
  const ended = endedBy(draft);
  return from
    .filter(({ id }) => ended.includes(id) && draft.to.filter(({ of }) => of.includes(id)).length !== 1)
    .flatMap(({ id, name }) => {
      const under = units.filter(({ parent, endedOn }) => parent === id && !endedOn);
      return under.length > 0
        ? [
            {
              field: 'from',
              message: `“${name}” còn ${under.length} đơn vị trực thuộc. Hãy chuyển các đơn vị đó sang nơi khác trước.`,
            },
          ]
        : [];
    });
}
