import type { Person } from '#access';
import * as acknowledgements from './acknowledgements.ts';
import * as desk from './desk.ts';
import * as movements from './movements.ts';
import type { Ward } from './testing.ts';

/** Both units of an inhabited ward have said that its plan came, and the report was passed on once. */
export async function liveAtTheDesk(town: Ward, heads: readonly Person[]) {
  const movement = (await town.as(town.officer, movements.list))[0]?.id ?? '';
  for (const head of heads) {
    const said = await town.as(head, (act) => acknowledgements.acknowledge(act, movement));
    if (!said.ok) throw new Error('a unit of the inhabited ward does not take part');
  }
  const passed = await town.as(town.officer, (act) =>
    desk.sayPassed(act, { movement, year: 2026, position: 0 }),
  );
  if (!passed.ok) throw new Error('the inhabited ward has no chain of reports');
}
