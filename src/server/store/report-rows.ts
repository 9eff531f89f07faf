import { createHash, randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { canonicalOf, type Figure, type Form, type Received } from '#reporting';
import { type Act, accountOf, communeOf, linkOf } from './act.ts';
import type { Duty } from './duties.ts';
import { record } from './events.ts';
import { freezeEvidence } from './evidence-frozen.ts';
import { recount } from './recount.ts';
import { keepForm } from './report-forms.ts';

/** A version that is about to be kept. */
export interface NewVersion {
  duty: Duty;
  form: Form;
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
  const formHash = version.answers?.formHash ?? (await keepForm(act, version.form));
  const report = await insertReport(act, version, formHash);
  if (!report) return undefined;
  await insertFigures(act, report, version);
  await recount(act, version.duty);
  await freezeEvidence(act, report, version.duty);
  await tell(act, report, version);
  return report;
}

async function insertReport(act: Act, version: NewVersion, formHash: string): Promise<string | undefined> {
  const { duty, form, received, after, key, answers } = version;
  const id = randomUUID();
  const { way = null, on = null, from = null } = received ?? {};
  const { rows } = await sql`/* prepared: report */
    insert into report (commune_id, id, period_id, unit_id, version, key, form_hash, unit_name, unit_code, hash, return_id,
      sent_by, link_id, sent_at, received_way, received_on, received_from)
    select ${communeOf(act)}, ${id}, ${duty.period}, ${duty.unit}, ${after + 1}, ${key}, ${formHash}, ${form.unit.name},
      ${form.unit.code}, ${receiptHash(act, id, version, formHash)}, ${answers?.id ?? null}, ${accountOf(act)}, ${linkOf(act)},
      ${act.now}, ${way}, ${on}, ${from}
    where hold_books(${duty.period})
    on conflict do nothing returning id`.execute(act.tx);
  return rows.length > 0 ? id : undefined;
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

async function insertFigures(act: Act, report: string, { form: { questions }, figures }: NewVersion) {
  await sql`
    insert into figure (commune_id, report_id, indicator_id, value, denominator, prose, explanation, attested_by, rows)
    select ${communeOf(act)}, ${report}, indicator, value, denominator, prose, explanation, "attestedBy", nullif(rows, 'null')
    from jsonb_to_recordset(${JSON.stringify(figures)}::jsonb)
      as said (indicator uuid, value numeric, denominator numeric, prose text, explanation text, "attestedBy" text, rows jsonb)`.execute(
    act.tx,
  );
  const months = figures.flatMap((figure) => {
    const asked = questions.find(({ id }) => id === figure.indicator)?.months ?? [];
    return figure.months.flatMap((one) => {
      const days = asked.find(({ month }) => month === one.month);
      return days ? [{ ...one, ...days, month: `${one.month}-01`, indicator: figure.indicator }] : [];
    });
  });
  if (months.length > 0) await insertMonths(act, report, months);
}

/** The figures of months, with the days that each tells of. */
async function insertMonths(act: Act, report: string, months: object[]) {
  await sql`
    insert into month_figure (commune_id, report_id, indicator_id, month, covers_from, covers_to, value, denominator)
    select ${communeOf(act)}, ${report}, indicator, month, "from", "to", value, denominator
    from jsonb_to_recordset(${JSON.stringify(months)}::jsonb)
      as said (indicator uuid, month date, "from" date, "to" date, value numeric, denominator numeric)`.execute(
    act.tx,
  );
}

function tell(
  act: Act,
  report: string,
  { duty, figures, received, after, answers }: NewVersion,
): Promise<void> {
  return record(act, {
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
  });
}
