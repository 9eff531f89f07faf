import { sql } from 'kysely';
import type { Person } from '#access';
import { type Act, accountOf, communeOf } from './act.ts';
import { unitOf } from './duties.ts';
import * as movements from './movements.ts';
import type { Ward } from './testing.ts';
import { criterion, evaluationFor, setOf } from './testing-facts.ts';

/** Rules of the ward's own, and an evaluation with a row of every kind for each of its units. */
export async function evaluated(town: Ward, heads: readonly Person[]): Promise<void> {
  const units = heads.map(({ unit }) => unit?.id ?? '');
  const evaluation = await town.as(town.officer, async (act) => {
    await ruled(act);
    const movement = (await movements.list(act))[0]?.id ?? '';
    const asked = (await movements.indicators(act, movement))[0]?.id ?? '';
    const evaluation = await evaluationFor(act, {
      set: setOf([criterion('mo-hinh')]),
      units,
      movement,
      asked: { 'mo-hinh': asked },
    });
    for (const unit of units) await judged(act, evaluation, unit);
    return evaluation;
  });
  for (const head of heads) await town.as(head, (act) => spoken(act, evaluation));
  await town.as(town.officer, (act) => decided(act, evaluation, units));
  for (const head of heads) await town.as(head, (act) => explained(act, evaluation));
}

/** A rule that the ward looked up, and a pack that came in a file. */
async function ruled(act: Act) {
  const commune = communeOf(act);
  await sql`insert into own_rule (commune_id, key, valid_from, value, document, set_at)
    values (${commune}, 'mau', '2026-01-01', '20', 'Hướng dẫn mẫu', ${act.now})`.execute(act.tx);
  const pack = { key: 'mau', title: 'Gói mẫu', document: 'Hướng dẫn mẫu', rules: [] };
  await sql`insert into rule_pack (commune_id, key, title, document, content, hash, taken_at)
    values (${commune}, 'mau', 'Gói mẫu', 'Hướng dẫn mẫu', ${JSON.stringify(pack)}, '0', ${act.now})`.execute(
    act.tx,
  );
}

/** What officers keep of one unit. */
async function judged(act: Act, evaluation: string, unit: string) {
  const place = sql`${communeOf(act)}, ${evaluation}, ${unit}`;
  for (const statement of [
    sql`insert into evaluation_exception (commune_id, evaluation_id, unit_id, criterion, cases, reason, recorded_at)
      values (${place}, 'mo-hinh', 1, 'Tự phát hiện', ${act.now})`,
    sql`insert into evaluation_hold (commune_id, evaluation_id, unit_id, reason, held_at)
      values (${place}, 'Có đơn khiếu nại', ${act.now})`,
    sql`insert into baseline (commune_id, evaluation_id, unit_id, criterion, value, covers_from, covers_to, letter, letter_date, frozen_at)
      values (${place}, 'mo-hinh', 1, '2025-01-01', '2025-12-31', 'Công văn mẫu', '2026-01-10', ${act.now})`,
    sql`insert into evaluation_choice (commune_id, evaluation_id, unit_id, class, among, reason, chosen_at)
      values (${place}, 'good', array[${unit}::uuid], 'Nhiều việc hơn', ${act.now})`,
    sql`insert into reaffirmation (commune_id, evaluation_id, unit_id, criterion, of_evaluation_id)
      values (${place}, 'mo-hinh', ${evaluation})`,
  ])
    await statement.execute(act.tx);
}

/** What a unit says of itself. */
async function spoken(act: Act, evaluation: string) {
  const place = sql`${communeOf(act)}, ${evaluation}, ${unitOf(act)}`;
  const said = JSON.stringify({ kind: 'said', yes: true });
  for (const statement of [
    sql`insert into evaluation_entry (commune_id, evaluation_id, unit_id, criterion, side, fact, entered_by, entered_at)
      values (${place}, 'mo-hinh', 'unit', ${said}, ${accountOf(act)}, ${act.now})`,
    sql`update reaffirmation set holds = true, said_by = ${accountOf(act)}, said_at = ${act.now} where evaluation_id = ${evaluation}`,
    sql`insert into evaluation_handed_in (commune_id, evaluation_id, unit_id, handed_in_by, handed_in_at)
      values (${place}, ${accountOf(act)}, ${act.now})`,
  ])
    await statement.execute(act.tx);
}

/** What it says of what it was shown. */
async function explained(act: Act, evaluation: string) {
  await sql`insert into evaluation_objection (commune_id, evaluation_id, unit_id, words, sent_by, sent_at)
    values (${communeOf(act)}, ${evaluation}, ${unitOf(act)}, 'Đề nghị xem lại', ${accountOf(act)}, ${act.now})`.execute(
    act.tx,
  );
}

/** What is kept of the whole, which is shown: a target, an edition with grounds, and a change that waits for a person. */
async function decided(act: Act, evaluation: string, units: readonly string[]) {
  const place = sql`${communeOf(act)}, ${evaluation}`;
  await sql`update evaluation set shown_at = ${act.now}, objections_until = '2026-12-31'
    where commune_id = ${communeOf(act)} and id = ${evaluation}`.execute(act.tx);
  await sql`insert into evaluation_amendment (commune_id, evaluation_id, changed, reason, changed_at)
    values (${place}, '{}', 'Lùi hạn', ${act.now})`.execute(act.tx);
  const set = sql`(select criteria_set_id from evaluation where commune_id = ${communeOf(act)} and id = ${evaluation})`;
  await sql`insert into evaluation_target (commune_id, evaluation_id, content) values (${place}, '{}')`.execute(
    act.tx,
  );
  await sql`insert into evaluation_edition (commune_id, evaluation_id, edition, criteria_set_id, decided_on, rules, frozen_at)
    select ${place}, 1, ${set}, '2026-12-31', '[]', ${act.now}`.execute(act.tx);
  await sql`insert into evaluation_grounds (commune_id, evaluation_id, edition, unit_id, facts, grounds, hash)
    select ${place}, 1, unit, '{}', '{}', '0' from unnest(${units}::uuid[]) as unit`.execute(act.tx);
  await sql`insert into evaluation_shown (commune_id, evaluation_id, unit_id, grounds, hash, shown_at)
    select ${place}, unit, '{}', '0', ${act.now} from unnest(${units}::uuid[]) as unit`.execute(act.tx);
  await sql`insert into evaluation_draft (commune_id, evaluation_id, criteria_set_id, decided_on, cause, differing, computed_at)
    select ${place}, ${set}, '2026-12-31', 'asked', '[]', ${act.now}`.execute(act.tx);
  await sql`insert into evaluation_draft_grounds (commune_id, draft_id, unit_id, facts, grounds, hash)
    select commune_id, id, unit, '{}', '{}', '0' from evaluation_draft, unnest(${units}::uuid[]) as unit
    where commune_id = ${communeOf(act)}`.execute(act.tx);
  await sql`insert into renewal (commune_id, registration_id, evaluation_id, begun_at)
    select ${communeOf(act)}, id, ${evaluation}, ${act.now} from registration where commune_id = ${communeOf(act)}`.execute(
    act.tx,
  );
}
