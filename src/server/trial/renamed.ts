import type { Person } from '#access';
import { civilDateOf } from '#calendar';
import { type Act, unitChanges, units } from '#store';
import type { Stage } from './stage.ts';
import { ward } from './ward.ts';

/** An area takes the name that its people chose, by a resolution of some days before: so that a line is seen. */
export async function renameArea(stage: Stage, { by, on }: { by: Person; on: { now: Date } }) {
  await stage.as(by, on, async (act) => {
    const [area] = await units.list(act, { search: 'KP-07' });
    if (!area) throw new Error('the trial has no area to rename');
    const { id, kind, code, parent } = area;
    const renamed = await unitChanges.record(act, {
      kind: 'rename',
      on: act.today,
      decision: decisionOf(act),
      from: [id],
      to: [{ goesOn: id, kind, code, name: 'Khu phố Bằng Lăng', parent, of: [id] }],
      heads: {},
    });
    if (!renamed.ok) throw new Error(`the trial's new name: ${renamed.problems[0]?.message}`);
  });
}

function decisionOf({ now }: Act) {
  const signed = civilDateOf(new Date(now.getTime() - 5 * 86_400_000));
  return { kind: 'Nghị quyết', number: '09/NQ-HĐND', date: signed, body: `Hội đồng nhân dân ${ward.name}` };
}
