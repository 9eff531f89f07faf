import type { PaperKindName } from '#documents';

/** Where a movement is given what a kind of paper tells of: a part of its address, and a key of `elsewhere`. */
export type Elsewhere = 'plan' | 'dates' | 'registrations' | 'evaluations' | 'difficulties' | 'movement';

const WHERE: Partial<Record<PaperKindName, Elsewhere>> = {
  plan: 'plan',
  registrationSheet: 'registrations',
  answer: 'difficulties',
  unitReport: 'dates',
  mergedReport: 'dates',
  interimReview: 'dates',
  finalReview: 'dates',
  resultList: 'evaluations',
  submission: 'evaluations',
  recognition: 'evaluations',
};

/** Where to go when a kind of paper has nothing to tell of. */
export function lackingOf(
  kind: PaperKindName,
  movement: { id: string; plan: string } | null,
): { where: Elsewhere; href: string } {
  const where = WHERE[kind] ?? 'movement';
  if (!movement) return { where: 'movement', href: '/movements' };
  if (where === 'plan') return { where, href: `/plans/${movement.plan}` };
  return { where, href: `/movements/${movement.id}${where === 'movement' ? '' : `/${where}`}` };
}
