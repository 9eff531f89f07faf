import type { CivilDate } from '#calendar';
import {
  type Bar,
  bars,
  barsOf,
  type OwnRule,
  type Rule,
  readRuleValue,
  ruleOf,
  type TooLong,
  tooLong,
  type ValueProblem,
} from '#evaluation';
import { tidy } from '#org';
import { type Act, accountOf, communeOf } from './act.ts';
import { record } from './events.ts';
import { rulebook } from './rules.ts';

/** A value that the commune set, whether or not it still stands. */
export interface OwnValue extends OwnRule {
  id: string;
  setBy: string | null;
  setAt: Date;
  /** Null while it stands. */
  withdrawn: { by: string | null; at: Date; reason: string } | null;
}

/** Every value that the commune ever set, of one rule or of all, in the order they were set. */
export async function list(act: Act, key?: string): Promise<OwnValue[]> {
  const rows = await act.tx
    .selectFrom('own_rule')
    .leftJoin('account as setter', 'setter.id', 'set_by')
    .leftJoin('account as withdrawer', 'withdrawer.id', 'withdrawn_by')
    .select([
      'own_rule.id',
      'key',
      'valid_from',
      'valid_until',
      'value',
      'bar',
      'document',
      'article',
      'set_at',
    ])
    .select(['setter.name as setBy', 'withdrawer.name as withdrawnBy', 'withdrawn_at', 'withdrawn_reason'])
    .where('commune_id', '=', communeOf(act))
    .$if(key !== undefined, (query) => query.where('key', '=', key ?? ''))
    .orderBy('ordinal')
    .execute();
  return rows.map(({ id, key, value, bar, document, article, setBy, ...row }) => ({
    ...{ id, key, value, setBy, from: row.valid_from, until: row.valid_until, setAt: row.set_at },
    ...(bar && { bar }),
    source: { document, article },
    withdrawn: row.withdrawn_at && {
      ...{ by: row.withdrawnBy, at: row.withdrawn_at, reason: row.withdrawn_reason ?? '' },
    },
  }));
}

export interface WantedValue {
  key: string;
  from: CivilDate;
  until: CivilDate | null;
  /** As the rule's unit says; decimals with a dot. */
  value: string;
  /** Null: as the rule says. */
  bar: Bar | null;
  document: string;
  article: string | null;
  reason: string;
  /** A person has looked again at a value that is asked about. */
  sure: boolean;
}

export type OwnValueProblem =
  | ValueProblem
  | 'not found'
  | 'days reversed'
  | 'document missing'
  | 'reason missing'
  | TooLong
  | 'bar of words'
  | 'share of one';

/** Sets a value by a paper. It stands above what is shipped and above what was set before it for the same days. */
export async function set(
  act: Act,
  wanted: WantedValue,
): Promise<{ ok: true; id: string } | { ok: false; problem: OwnValueProblem }> {
  const rule = ruleOf(await rulebook(act), wanted.key);
  if (!rule) return { ok: false, problem: 'not found' };
  const read = readRuleValue(rule.unit, wanted.value);
  const problem = read.ok ? problemOf(rule, wanted, read.asked) : read.problem;
  if (!read.ok || problem) return { ok: false, problem: problem ?? 'empty' };
  const { key, from, until, bar, article, reason } = wanted;
  const said = {
    key,
    value: read.value,
    bar,
    document: tidy(wanted.document),
    article: article && tidy(article),
  };
  const row = await act.tx
    .insertInto('own_rule')
    .values({
      ...{ commune_id: communeOf(act), ...said, valid_from: from, valid_until: until },
      ...{ set_by: accountOf(act), set_at: act.now },
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  const after = { ...said, name: rule.title, from, until };
  await record(act, { noun: 'rule', id: row.id, verb: 'set', after, reason: tidy(reason) });
  return { ok: true, id: row.id };
}

/** `not found`: it stands no more. */
export type Withdrawn = { ok: true } | { ok: false; problem: 'not found' | 'reason missing' | TooLong };

/** Takes a value back, with a reason; what stood before it stands again. */
export async function withdraw(act: Act, given: { id: string; reason: string }): Promise<Withdrawn> {
  const [id, reason] = [given.id, tidy(given.reason)];
  const before = (await list(act)).find((one) => one.id === id && !one.withdrawn);
  if (!before) return { ok: false, problem: 'not found' };
  const problem = reason === '' ? 'reason missing' : tooLong(reason, 'reason');
  if (problem) return { ok: false, problem };
  const { numUpdatedRows } = await act.tx
    .updateTable('own_rule')
    .set({ withdrawn_by: accountOf(act), withdrawn_at: act.now, withdrawn_reason: reason })
    .where('commune_id', '=', communeOf(act))
    .where('id', '=', id)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) return { ok: false, problem: 'not found' };
  const { key, value, from, until, source } = before;
  const name = ruleOf(await rulebook(act), key)?.title ?? key;
  await record(act, {
    ...{ noun: 'rule', id, verb: 'withdrawn', reason },
    before: { name, key, value, from, until, ...source },
  });
  return { ok: true };
}

function problemOf(
  rule: Rule,
  { bar, from, until, document, article, reason, sure }: WantedValue,
  asked: 'share of one' | null,
): OwnValueProblem | null {
  if (bar !== null && !barsOf(rule.unit, bars).includes(bar)) return 'bar of words';
  if (until !== null && until < from) return 'days reversed';
  if (tidy(document) === '') return 'document missing';
  if (tidy(reason) === '') return 'reason missing';
  const long =
    tooLong(tidy(document), 'document') ??
    tooLong(article && tidy(article), 'article') ??
    tooLong(tidy(reason), 'reason');
  return long ?? (sure ? null : asked);
}
