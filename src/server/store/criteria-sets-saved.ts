import { sql } from 'kysely';
import {
  type CriteriaSet,
  checkSet,
  type SetProblem,
  starters,
  type TooLong,
  tooLong,
  writeCriteriaSet,
} from '#evaluation';
import { type BaseKind, tidy } from '#org';
import { type Act, accountOf, communeOf } from './act.ts';
import { type KeptSet, known, versions } from './criteria-sets-kept.ts';
import { record } from './events.ts';

/** Kept, with what is said of it; or refused with the reasons, each of which says what to do. */
export type Saved =
  | { ok: true; id: string; version: number; problems: readonly SetProblem[] }
  | { ok: false; problems: readonly SetProblem[] };

export interface WantedVersion {
  /** The version that was edited; null = a new set. */
  base: string | null;
  set: CriteriaSet;
  /** Why it is changed; a new set needs none. */
  reason: string | null;
  /** A person has looked at what is asked about. */
  sure: boolean;
  /** The movement whose plan a new set is made from. */
  movement?: string;
}

/** Keeps a set, or its next version; those before it stay as they are, and so does whatever was evaluated by them. */
export async function saveVersion(act: Act, wanted: WantedVersion): Promise<Saved> {
  return save(act, wanted, null);
}

export interface WantedStarter {
  starter: string;
  /** The commune's own plan, where the starter is of one; null = as the starter says. */
  document: string | null;
  article: string | null;
  audience: readonly BaseKind[];
  sure: boolean;
}

/** Takes one of the software's starters, for the kinds of unit that are wanted; taken again after it was retired, it is the next version. */
export async function take(act: Act, wanted: WantedStarter): Promise<Saved> {
  const found = starters.find(({ set }) => set.key === wanted.starter);
  if (!found) return refused('not found', 'Không có bộ tiêu chí gợi ý này. Hãy chọn lại trong danh sách.');
  const [newest] = await versions(act, wanted.starter);
  if (newest && !newest.retiredAt)
    return refused('taken', `Đã có bộ tiêu chí “${newest.content.title}”. Hãy mở bộ đó để xem hoặc sửa.`);
  const { set, ofOwnPlan } = found;
  if (ofOwnPlan && tidy(wanted.document ?? '') === '')
    return refused(
      'document missing',
      'Bộ này theo kế hoạch của địa phương. Hãy ghi số, ngày, cơ quan ban hành kế hoạch để kết quả dẫn đúng văn bản.',
    );
  const source = wanted.document
    ? { document: tidy(wanted.document), article: wanted.article && tidy(wanted.article) }
    : set.source;
  const mine = { ...set, source, audience: wanted.audience };
  const reason = newest ? 'Dùng lại bộ tiêu chí gợi ý' : null;
  return save(act, { base: newest?.id ?? null, set: mine, reason, sure: wanted.sure }, wanted.starter);
}

/** `not found`: it is not in use. */
export type Retired = { ok: true } | { ok: false; problem: 'not found' | 'reason missing' | TooLong };

/** Retires a set, with a reason: no evaluation is opened by it any more; those there are go on. */
export async function retire(act: Act, given: { key: string; reason: string }): Promise<Retired> {
  const [key, reason] = [given.key, tidy(given.reason)];
  await alone(act);
  const [newest] = await versions(act, key);
  if (!newest || newest.retiredAt) return { ok: false, problem: 'not found' };
  const problem = reason === '' ? 'reason missing' : tooLong(reason, 'reason');
  if (problem) return { ok: false, problem };
  await act.tx
    .updateTable('criteria_set')
    .set({ retired_at: act.now })
    .where('commune_id', '=', communeOf(act))
    .where('key', '=', key)
    .where('retired_at', 'is', null)
    .execute();
  const before = { name: newest.content.title, key, version: newest.version };
  await record(act, { noun: 'criteria set', id: newest.id, verb: 'retired', before, reason });
  return { ok: true };
}

async function save(act: Act, wanted: WantedVersion, starter: string | null): Promise<Saved> {
  await alone(act);
  const { set, sure } = wanted;
  const [newest = null] = await versions(act, set.key);
  const stopped = stoppedBy(wanted, newest);
  if (stopped) return stopped;
  const problems = checkSet(set, await known(act));
  const hard = problems.filter(({ weight }) => weight === 'refused');
  if (hard.length > 0) return { ok: false, problems: hard };
  const asked = problems.filter(({ weight }) => weight === 'asked');
  if (asked.length > 0 && !sure) return { ok: false, problems: asked };
  const version = (newest?.version ?? 0) + 1;
  const id = await insert(act, wanted, { version, starter });
  await record(act, {
    ...{ noun: 'criteria set', id, verb: newest ? 'changed' : starter ? 'taken' : 'made' },
    after: { name: set.title, key: set.key, version },
    ...(newest && { before: { name: newest.content.title, version: newest.version } }),
    ...(wanted.reason && { reason: tidy(wanted.reason) }),
  });
  return { ok: true, id, version, problems };
}

function stoppedBy({ base, set, reason }: WantedVersion, newest: KeptSet | null): Saved | null {
  const long = tooLong(reason && tidy(reason), 'reason');
  if (long) return refused(long, 'Lý do dài quá 1.000 ký tự. Hãy rút gọn, phần còn lại ghi trong hồ sơ.');
  if (base === null && newest)
    return refused('key taken', `Mã “${set.key}” đã có ở bộ “${newest.content.title}”. Hãy đặt mã khác.`);
  if (base !== (newest?.id ?? null))
    return refused(
      'changed meanwhile',
      'Bộ tiêu chí đã có bản mới hơn bản đang sửa. Hãy mở bản mới nhất, xem thay đổi rồi sửa lại.',
    );
  if (!newest) return null;
  if (!newest.retiredAt && writeCriteriaSet(newest.content) === writeCriteriaSet(set))
    return refused('nothing changed', 'Chưa có gì khác bản đang dùng, nên không lưu bản mới.');
  if (tidy(reason ?? '') === '')
    return refused('reason missing', 'Chưa ghi lý do sửa. Hãy ghi văn bản hoặc lý do thay đổi bộ tiêu chí.');
  return null;
}

async function insert(
  act: Act,
  { set, reason, movement }: WantedVersion,
  { version, starter }: { version: number; starter: string | null },
): Promise<string> {
  const row = await act.tx
    .insertInto('criteria_set')
    .values({
      ...{ commune_id: communeOf(act), key: set.key, version, title: set.title, starter },
      ...{ content: JSON.stringify(set), reason: reason && tidy(reason) },
      movement_id: movement ?? null,
      ...{ made_by: accountOf(act), made_at: act.now },
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return row.id;
}

/** One set of a commune is kept at a time, so that no two make a ring together. */
export async function alone(act: Act): Promise<void> {
  const key = sql`hashtextextended('criteria sets ' || ${communeOf(act)}::text, 0)`;
  await sql`select pg_advisory_xact_lock(${key})`.execute(act.tx);
}

function refused(code: string, message: string): Saved {
  return { ok: false, problems: [{ weight: 'refused', path: '', code, message }] };
}
