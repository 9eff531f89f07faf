import { type PaperKindName, paperKinds } from '#documents';
import type { Language } from '../language.ts';

const ENGLISH: Record<PaperKindName, string> = {
  plan: 'Plan',
  guidance: 'Guidance',
  operatingRules: 'Operating rules',
  steeringCommittee: 'Decision on the steering committee',
  pledge: 'Pledge of a household',
  registrationSheet: 'Registration sheet',
  invitation: 'Invitation',
  programme: 'Programme of the launch',
  minutes: 'Minutes of a meeting',
  meetingLog: 'Meeting log',
  reminder: 'Reminder letter',
  answer: 'Answer to a difficulty',
  notice: 'Notice',
  unitReport: 'Report of a unit',
  mergedReport: 'Merged report',
  interimReview: 'Interim review',
  finalReview: 'Final review',
  resultList: 'Report of results',
  submission: 'Submission for recognition',
  recognition: 'Recognition decision',
};

/** A kind of paper as screens call it. */
export function paperKindName(language: Language, kind: PaperKindName): string {
  return language === 'vi' ? paperKinds[kind].label : ENGLISH[kind];
}
