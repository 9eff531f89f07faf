import { type Paper, type PaperFrame, type PaperKindName, paperKinds, planReference } from '#documents';
import { type Act, isTrial } from '../act.ts';
import * as communes from '../communes.ts';
import * as movements from '../movements.ts';
import { issuerOnPaper, signatureOf } from '../paper-issuer.ts';
import * as plans from '../plans.ts';
import { answer } from './answer.ts';
import type { Filling, PaperSubject } from './filling.ts';
import { guidance } from './guidance.ts';
import { invitation } from './invitation.ts';
import { meetingLog } from './meeting-log.ts';
import { mergedReport } from './merged-report.ts';
import { minutes } from './minutes.ts';
import { notice } from './notice.ts';
import { operatingRules } from './operating-rules.ts';
import { plan } from './plan.ts';
import { pledge } from './pledge.ts';
import { programme } from './programme.ts';
import { recognition } from './recognition.ts';
import { registrationSheet } from './registration-sheet.ts';
import { reminder } from './reminder.ts';
import { resultList } from './result-list.ts';
import { finalReview, interimReview } from './reviews.ts';
import { steeringCommittee } from './steering-committee.ts';
import { submission } from './submission.ts';
import { unitReport } from './unit-report.ts';

export type { PaperSubject } from './filling.ts';

/** How each kind is filled: one file beside this one, and its line here. */
const FILLINGS: Readonly<Record<PaperKindName, Filling>> = {
  ...{ plan, guidance, operatingRules, steeringCommittee, pledge, registrationSheet },
  ...{ invitation, programme, minutes, meetingLog, reminder, answer, notice },
  ...{ unitReport, mergedReport, interimReview, finalReview, resultList, submission, recognition },
};

/** All kinds, in the order in which a movement needs them. */
export function kinds(): PaperKindName[] {
  return Object.keys(paperKinds).filter((kind): kind is PaperKindName => Object.hasOwn(FILLINGS, kind));
}

/** What a paper of this kind can tell of; a movement's, or with null of those that belong to none. */
export function subjects(act: Act, kind: PaperKindName, movement: string | null): Promise<PaperSubject[]> {
  return FILLINGS[kind].subjects(act, movement);
}

export interface FillingAsked {
  kind: PaperKindName;
  /** The id of an issuer of the commune. */
  issuer: string;
  movement: string | null;
  about: Readonly<Record<string, string>>;
}

/** The paper as what is kept fills it now. Null where issuer, movement or what it tells of is not there. */
export async function fill(act: Act, { kind, issuer, movement, about }: FillingAsked): Promise<Paper | null> {
  const frame = await frameOf(act, issuer, movement);
  return frame && FILLINGS[kind].fill(act, { movement, about, frame });
}

async function frameOf(act: Act, id: string, movement: string | null): Promise<PaperFrame | null> {
  const issuer = (await communes.issuers(act)).find((one) => one.id === id);
  const of = movement === null ? null : await movements.get(act, movement);
  if (!issuer || of === undefined) return null;
  const plan = of && (await plans.get(act, of.plan));
  return {
    trial: isTrial(act),
    issuer: issuerOnPaper(issuer),
    signature: await signatureOf(act, issuer),
    date: { day: null, month: null, year: Number(act.today.slice(0, 4)) },
    movement: of?.name ?? null,
    plan: plan && planReference(plan.reading.document, issuer.name),
  };
}
