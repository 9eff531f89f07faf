import { sql } from 'kysely';
import { isWithin, type PrinterOffset } from '#documents';
import { type Act, communeOf } from './act.ts';
import { record } from './events.ts';

/** How a printer of the commune shifts what it prints. */
export interface CertificatePrinter extends PrinterOffset {
  id: string;
  name: string;
}

/** Millimetres to either side, percent of the length. */
const LIMITS = { shift: { least: -30, most: 30 }, scale: { least: 95, most: 105 } };

/** By name. */
export async function list(act: Act): Promise<CertificatePrinter[]> {
  const { rows } = await sql<CertificatePrinter>`
    select id, name, dx, dy, scale from certificate_printer
    where commune_id = ${communeOf(act)} and dropped_at is null order by name collate vietnamese`.execute(
    act.tx,
  );
  return rows;
}

export type PrinterProblem = 'not found' | 'no name' | 'name taken' | 'dx' | 'dy' | 'scale';
export type PrinterKept = { ok: true } | { ok: false; problem: PrinterProblem };

/** Keeps what was measured of a printer; with a null id of a new one. */
export async function keep(
  act: Act,
  { id, ...given }: Omit<CertificatePrinter, 'id'> & { id: string | null },
): Promise<PrinterKept> {
  const printer = { ...given, name: given.name.trim() };
  await sql`select pg_advisory_xact_lock(hashtext('certificate printer'), hashtext(${communeOf(act)}))`.execute(
    act.tx,
  );
  const all = await list(act);
  const before = all.find((one) => one.id === id);
  if (id !== null && !before) return { ok: false, problem: 'not found' };
  const problem = problemOf(
    printer,
    all.filter((one) => one.id !== id),
  );
  if (problem) return { ok: false, problem };
  const kept = before ? await change(act, before.id, printer) : await add(act, printer);
  const verb = before ? 'changed' : 'added';
  await record(act, {
    noun: 'certificate printer',
    id: kept,
    verb,
    ...(before ? { before } : {}),
    after: printer,
  });
  return { ok: true };
}

/** Offers it no more. */
export async function drop(act: Act, id: string): Promise<PrinterKept> {
  const before = (await list(act)).find((one) => one.id === id);
  if (!before) return { ok: false, problem: 'not found' };
  await act.tx
    .updateTable('certificate_printer')
    .set({ dropped_at: act.now })
    .where('commune_id', '=', communeOf(act))
    .where('id', '=', id)
    .execute();
  await record(act, { noun: 'certificate printer', id, verb: 'dropped', before });
  return { ok: true };
}

type Printer = Omit<CertificatePrinter, 'id'>;

function problemOf(
  { name, dx, dy, scale }: Printer,
  others: readonly CertificatePrinter[],
): PrinterProblem | null {
  if (name === '' || name.length > 100) return 'no name';
  if (others.some((one) => one.name === name)) return 'name taken';
  if (!isWithin(dx, LIMITS.shift)) return 'dx';
  if (!isWithin(dy, LIMITS.shift)) return 'dy';
  return isWithin(scale, LIMITS.scale) ? null : 'scale';
}

async function add(act: Act, printer: Printer): Promise<string> {
  const { id } = await act.tx
    .insertInto('certificate_printer')
    .values({ commune_id: communeOf(act), ...printer, changed_at: act.now })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

async function change(act: Act, id: string, printer: Printer): Promise<string> {
  await act.tx
    .updateTable('certificate_printer')
    .set({ ...printer, changed_at: act.now })
    .where('commune_id', '=', communeOf(act))
    .where('id', '=', id)
    .execute();
  return id;
}
