import { createHash, randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { canonicalOf, type Figure, type Form, type Received } from '#reporting';
import { type Act, accountOf, communeOf, linkOf } from './act.ts';
import { eventRow, type Happening } from './events.ts';
import type { Definition } from './report-forms.ts';
import type { Owed } from './sheet.ts';

/** A version that is about to be kept. */
export interface NewVersion {
  duty: Owed;
  form: Form;
  /** The definition of the form as it now stands: what a version is kept under that answers nothing. */
  asked: Definition;
  figures: Figure[];
  /** How many versions there are. */
  after: number;
  key: string;
  received: Received | null;
  /** The request for more that it answers, and the name of the form under which it does; null of what comes unasked. */
  answers: { id: string; formHash: string } | null;
}

/**
 * Keeps a version with its figures and its receipt; undefined where another came at the same moment, or the books of
 * the period were closed: whoever closes them waits for it, or it for them.
 */
export async function writeVersion(act: Act, version: NewVersion): Promise<string | undefined> {
  const id = randomUUID();
  const row = rowOf(act, id, version);
  const rest = [
    JSON.stringify(version.figures),
    JSON.stringify(monthsOf(version)),
    JSON.stringify(eventRow(act, told(id, version))),
  ];
  const outcome = await kept(act, row, null, rest);
  const again =
    outcome === 'no form' && !version.answers ? await kept(act, row, version.asked.content, rest) : outcome;
  return again === 'kept' ? id : undefined;
}

/** One question for all of it: at the deadline each of them is a thousandth of a second of two processors. */
async function kept(act: Act, row: string, definition: string | null, rest: string[]): Promise<string> {
  const [figures, months, happening] = rest;
  const { rows } = await sql<{ outcome: string }>`/* prepared: keep version */
    select keep_version(${row}, ${definition}, ${figures}, ${months}, ${happening}) as outcome`.execute(
    act.tx,
  );
  return rows[0]?.outcome ?? '';
}

function rowOf(act: Act, id: string, version: NewVersion): string {
  const { duty, form, received, after, key, answers, asked } = version;
  const formHash = answers?.formHash ?? asked.hash;
  return JSON.stringify({
    commune_id: communeOf(act),
    id,
    period_id: duty.period,
    unit_id: duty.unit,
    version: after + 1,
    key,
    form_hash: formHash,
    unit_name: form.unit.name,
    unit_code: form.unit.code,
    hash: receiptHash(act, id, version, formHash),
    return_id: answers?.id ?? null,
    sent_by: accountOf(act),
    link_id: linkOf(act),
    sent_at: act.now,
    received_way: received?.way ?? null,
    received_on: received?.on ?? null,
    received_from: received?.from ?? null,
  });
}

function receiptHash(act: Act, report: string, { duty, form, figures, after }: NewVersion, formHash: string) {
  const said = canonicalOf({
    report,
    commune: communeOf(act),
    period: duty.period,
    unit: duty.unit,
    unitCode: form.unit.code,
    unitName: form.unit.name,
    version: after + 1,
    sentAt: act.now.toISOString(),
    form: formHash,
    figures,
  });
  return createHash('sha256').update(said).digest('hex');
}

/** The figures of months, with the days that each tells of. */
function monthsOf({ form: { questions }, figures }: NewVersion): object[] {
  return figures.flatMap(({ indicator, months }) => {
    if (months.length === 0) return [];
    const asked = questions.find(({ id }) => id === indicator)?.months ?? [];
    return months.flatMap((one) => {
      const days = asked.find(({ month }) => month === one.month);
      return days ? [{ ...one, ...days, month: `${one.month}-01`, indicator }] : [];
    });
  });
}

function told(report: string, { duty, figures, received, after, answers }: NewVersion): Happening {
  return {
    noun: 'report',
    id: report,
    verb: answers ? 'sent again' : 'sent',
    onBehalfOf: received && duty.unitName,
    ...(received?.reason ? { reason: received.reason } : {}),
    after: {
      period: duty.period,
      unit: duty.unit,
      figures: figures.length,
      ...(after > 0 && { version: after + 1 }),
    },
  };
}
