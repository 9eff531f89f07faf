import { createHash } from 'node:crypto';
import { type CivilDate, civilDateOf } from '#calendar';
import { canonicalOf, type Received, receiptNumber, type Standing, standingOf } from '#reporting';
import { type Act, communeOf } from './act.ts';
import { type Version, of as versionsOf } from './report-versions.ts';
import { get } from './sent-reports.ts';
import { type FormOfDuty, formOf, type Which } from './sheet.ts';

/** What a unit holds in hand of one version that it sent. */
export interface Receipt {
  /** `2026-7K3M-9QXZ`. */
  number: string;
  report: string;
  version: number;
  /** Of all versions, newest first. */
  versions: number[];
  communeName: string;
  movementName: string;
  periodName: string;
  coversFrom: CivilDate;
  coversTo: CivilDate;
  /** As on the day of sending. */
  unitName: string;
  unitCode: string;
  /** The server's clock. */
  sentAt: Date;
  sentBy: string | null;
  byLink: boolean;
  received: Received | null;
  /** Of the report: decided by its first version. */
  standing: Standing;
  /** How many questions it answers. */
  figures: number;
  /** It is the version that counts. */
  stands: boolean;
  recalledAt: Date | null;
  /** SHA-256, kept when it was sent; null where it came before receipts were given. */
  hash: string | null;
  /** Whether what is kept today still comes to that hash; null where there is none. */
  agrees: boolean | null;
}

/** The receipt of a version: the one that counts, or the newest, where none is named. */
export async function of(act: Act, which: Which, version: number | null = null): Promise<Receipt | null> {
  const [found, versions] = [await formOf(act, which), await versionsOf(act, which)];
  const sent = version === null ? standingIn(versions) : versions.find((one) => one.version === version);
  return found && sent ? receiptOf(act, found.duty, { sent, versions }) : null;
}

/** The receipt of any version, for staff, with where it belongs and the ids of all versions by their number. */
export async function ofReport(act: Act, report: string): Promise<OfReport | null> {
  const sent = await get(act, report);
  const found = sent && (await formOf(act, sent));
  if (!sent || !found) return null;
  const versions = await versionsOf(act, sent);
  const version = versions.find(({ id }) => id === sent.id);
  if (!version) return null;
  return {
    movement: found.duty.movement,
    receipt: receiptOf(act, found.duty, { sent: version, versions }),
    ids: versions.map(({ version: number, id }) => [number, id] as const),
  };
}

interface OfReport {
  movement: string;
  receipt: Receipt;
  ids: (readonly [version: number, report: string])[];
}

function receiptOf(
  act: Act,
  duty: FormOfDuty['duty'],
  { sent, versions }: { sent: Version; versions: Version[] },
): Receipt {
  const first = duty.sentAt ?? sent.sentAt;
  return {
    number: receiptNumber({ report: sent.id, year: civilDateOf(sent.sentAt).slice(0, 4) }),
    report: sent.id,
    version: sent.version,
    versions: versions.map((one) => one.version),
    communeName: communeNameOf(act),
    movementName: sent.form.movement,
    periodName: sent.form.period.name,
    coversFrom: sent.form.period.coversFrom,
    coversTo: sent.form.period.coversTo,
    unitName: sent.unitName,
    unitCode: sent.form.unit.code,
    sentAt: sent.sentAt,
    sentBy: sent.sentBy,
    byLink: sent.byLink,
    received: sent.received,
    standing: standingOf(duty, civilDateOf(first), act.today),
    figures: sent.figures.length,
    stands: sent.stands,
    recalledAt: sent.recalled?.at ?? null,
    hash: sent.hash,
    agrees: sent.hash === null ? null : sent.hash === hashOf(act, sent),
  };
}

function standingIn(versions: Version[]): Version | undefined {
  return versions.find(({ stands }) => stands) ?? versions[0];
}

/** Anew, from the rows. */
function hashOf(act: Act, { id, form, formHash, sentAt, ...sent }: Version): string {
  const { code, name } = form.unit;
  const said = canonicalOf({
    ...sent,
    report: id,
    commune: communeOf(act),
    unitCode: code,
    unitName: name,
    sentAt: sentAt.toISOString(),
    form: formHash,
  });
  return createHash('sha256').update(said).digest('hex');
}

function communeNameOf({ actor }: Act): string {
  const commune = 'commune' in actor ? actor.commune : undefined;
  return typeof commune === 'object' ? commune.name : '';
}
