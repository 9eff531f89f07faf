import { type ChangeDraft, endedBy, keepsTheUnit } from './change.ts';
import type { ChangeProblem, StandingUnit } from './standing.ts';

/** Every old unit goes somewhere, every new one is made of something. */
export function refusalsOfWays(draft: ChangeDraft, from: readonly StandingUnit[]): ChangeProblem[] {
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
export function refusalsOfChildren(
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
