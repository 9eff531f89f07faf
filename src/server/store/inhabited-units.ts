import { type Act, communeOf } from './act.ts';
import { day, type Ward } from './testing.ts';
import * as unitAliases from './unit-aliases.ts';
import * as unitChanges from './unit-changes.ts';

/** Two other areas are merged, the new one renamed; both units have a second name and took in a draft. */
export async function unitsChanged(town: Ward, units: [string, string], period: string) {
  const old = [await town.unit('area', 'TDP8'), await town.unit('area', 'TDP9')];
  await town.as(town.officer, async (act) => {
    await mergedAndRenamed(act, old);
    for (const [index, unit] of units.entries()) {
      const alias = { kind: 'spelling', text: `Xóm ${index}`, system: null } as const;
      const aliased = await unitAliases.add(act, unit, alias);
      if (!aliased.ok) throw new Error(`an alias of the inhabited ward: ${aliased.problem}`);
      const at = { commune_id: communeOf(act), period_id: period, taken_by: null, taken_at: act.now };
      await act.tx
        .insertInto('draft_taken')
        .values({ ...at, unit_id: unit, from_unit_id: units[1 - index] ?? '' })
        .execute();
    }
  });
}

async function mergedAndRenamed(act: Act, old: string[]) {
  const decision = { kind: 'Nghị quyết', number: '1/NQ', date: day('2026-10-01'), body: 'Hội đồng nhân dân' };
  const to = { kind: 'area', code: 'TDP8', name: 'Tổ dân phố 8', parent: null };
  const merged = await unitChanges.record(act, {
    ...{ kind: 'merge', on: day('2026-10-15'), decision, from: old, heads: {} },
    to: [{ ...to, goesOn: null, of: old }],
  });
  if (!merged.ok) throw new Error(merged.problems[0]?.message);
  const unit = (await unitChanges.get(act, merged.change))?.after[0]?.unit ?? '';
  const renamed = await unitChanges.record(act, {
    ...{ kind: 'rename', on: day('2026-11-01'), decision, from: [unit], heads: {} },
    to: [{ ...to, goesOn: unit, name: 'Tổ dân phố số 8', of: [unit] }],
  });
  if (!renamed.ok) throw new Error(renamed.problems[0]?.message);
}
