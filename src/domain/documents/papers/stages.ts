import { type PaperKindName, paperKinds } from './kinds.ts';

/** The parts of a movement's way, in order. */
export const paperStages = ['founding', 'launching', 'following', 'reporting', 'recognising'] as const;

export type PaperStage = (typeof paperStages)[number];

const STAGES: Record<PaperKindName, PaperStage> = {
  plan: 'founding',
  guidance: 'founding',
  operatingRules: 'founding',
  steeringCommittee: 'founding',
  pledge: 'launching',
  registrationSheet: 'launching',
  invitation: 'launching',
  programme: 'launching',
  minutes: 'launching',
  meetingLog: 'launching',
  reminder: 'following',
  answer: 'following',
  notice: 'following',
  unitReport: 'reporting',
  mergedReport: 'reporting',
  interimReview: 'reporting',
  finalReview: 'reporting',
  resultList: 'recognising',
  submission: 'recognising',
  recognition: 'recognising',
};

/** The kinds of paper of each part of a movement's way, both in the order in which they are needed; of those given only. */
export function kindsByStage(
  kinds: readonly PaperKindName[],
): { stage: PaperStage; kinds: PaperKindName[] }[] {
  const ordered = Object.keys(paperKinds).filter((name): name is PaperKindName =>
    kinds.some((kind) => kind === name),
  );
  return paperStages
    .map((stage) => ({ stage, kinds: ordered.filter((kind) => STAGES[kind] === stage) }))
    .filter((group) => group.kinds.length > 0);
}
