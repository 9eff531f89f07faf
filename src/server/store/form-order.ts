import { type Act, communeOf } from './act.ts';
import { type Edited, type Place, say } from './form-place.ts';
import { formOfMovement } from './form-questions.ts';

/** Moves a question one place up or down among those that are asked. */
export async function move(act: Act, at: Place, by: -1 | 1): Promise<Edited> {
  const asked = (await formOfMovement(act, at.movement)).questions.filter(
    ({ stoppedAt }) => stoppedAt === null,
  );
  const place = asked.findIndex(({ id }) => id === at.question);
  const other = asked[place + by];
  if (place < 0) return { ok: false, problem: 'not found' };
  if (!other) return { ok: false, problem: 'at the end' };
  await swap(act, at.question, other.id);
  await say(act, at, 'question moved', { after: { name: asked[place]?.text, by } });
  return { ok: true };
}

/** Positions are unique at every moment: one question steps aside first. */
async function swap(act: Act, one: string, other: string) {
  const at = async (id: string) => {
    const row = await act.tx
      .selectFrom('indicator')
      .select('position')
      .where('commune_id', '=', communeOf(act))
      .where('id', '=', id)
      .executeTakeFirstOrThrow();
    return row.position;
  };
  const put = (id: string, position: number) =>
    act.tx
      .updateTable('indicator')
      .set({ position })
      .where('commune_id', '=', communeOf(act))
      .where('id', '=', id)
      .execute();
  const [first, second] = [await at(one), await at(other)];
  await put(one, -1);
  await put(other, first);
  await put(one, second);
}
