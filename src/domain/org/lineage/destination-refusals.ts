import { key, LONGEST_CODE, LONGEST_NAME, loopsIn } from '../unit-list/index.ts';
import { type ChangeDraft, type Destination, endedBy } from './change.ts';
import type { ChangeProblem, StandingUnit, UnitsStanding } from './standing.ts';

/** What stands against one unit after a change: its code, its name, its kind, where it is to stand. */
export function refusalsOfDestination(
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
  return [...problems, ...parentOf(to, place, draft, units)];
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
  place: number,
  draft: ChangeDraft,
  units: readonly StandingUnit[],
): ChangeProblem[] {
  const at = (message: string) => [{ field: `to.${place}.parent`, message }];
  const old = units.find(({ id }) => id === goesOn);
  if (draft.kind === 'move' && old?.parent === parent)
    return at('Đơn vị đang thuộc chỗ này. Hãy chọn nơi chuyển đến.');
  if (parent === null) return [];
  const above = units.find(({ id }) => id === parent);
  if (!above || above.endedOn || endedBy(draft).includes(parent))
    return at('Đơn vị cấp trên này không còn sau thay đổi. Hãy chọn đơn vị khác.');
  const own = goesOn ?? newUnit(place);
  return loopsIn(parentsAfter(draft, units)).some((loop) => loop.includes(own))
    ? at('Hai đơn vị không thể thuộc vòng quanh nhau. Hãy chọn đơn vị khác.')
    : [];
}

/** Who stands under whom once it is done: units under one that ends stand under its one successor. */
function parentsAfter(draft: ChangeDraft, units: readonly StandingUnit[]): Map<string, string | null> {
  const ended = endedBy(draft);
  const successors = new Map(
    draft.to.flatMap(({ goesOn, of }, place) =>
      of.filter((id) => ended.includes(id)).map((id) => [id, goesOn ?? newUnit(place)] as const),
    ),
  );
  const parents = new Map<string, string | null>();
  for (const { id, parent } of units)
    if (!ended.includes(id)) parents.set(id, successors.get(parent ?? '') ?? parent);
  for (const [place, { goesOn, parent }] of draft.to.entries()) parents.set(goesOn ?? newUnit(place), parent);
  return parents;
}

/** A name for a unit that has no id yet. */
function newUnit(place: number): string {
  return `to.${place}`;
}
