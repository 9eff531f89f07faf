/** What a step of a movement's chain does. review: looks at units' reports · draft, check, sign: the merged report. */
export const approvalActs = ['review', 'draft', 'check', 'sign'] as const;
export type ApprovalAct = (typeof approvalActs)[number];

/** A step as it stands today. */
export interface ApprovalStep {
  id: string;
  act: ApprovalAct;
  /** The body as it is shown: "Công an phường". */
  name: string;
  /** The accounts that may act on it today. */
  holders: readonly string[];
}

/** A step as an officer sets it; nobody named = whoever has the role. */
export interface StepDraft {
  act: ApprovalAct;
  name: string;
  holders: readonly { membership: string; account: string }[];
}

export type ChainProblem =
  | { problem: 'no name'; step: number }
  /** Two steps of one kind would be told apart by nothing. */
  | { problem: 'same name'; step: number }
  /** The same person would draft and sign. */
  | { problem: 'drafts and signs'; step: number };

/** The steps in the order in which they are gone through: reports first, the signature last. */
export function inOrder<Step extends { act: ApprovalAct }>(steps: readonly Step[]): Step[] {
  return approvalActs.flatMap((act) => steps.filter((step) => step.act === act));
}

/** Why a chain cannot be set; `step` counts from 0 in the order given. */
export function chainProblems(steps: readonly StepDraft[]): ChainProblem[] {
  const drafting = new Set(
    steps
      .filter(({ act }) => act === 'draft')
      .flatMap(({ holders }) => holders.map(({ account }) => account)),
  );
  return steps.flatMap(({ act, name, holders }, step): ChainProblem[] => {
    if (!name) return [{ problem: 'no name', step }];
    if (steps.slice(0, step).some((other) => other.act === act && other.name === name))
      return [{ problem: 'same name', step }];
    return act === 'sign' && holders.some(({ account }) => drafting.has(account))
      ? [{ problem: 'drafts and signs', step }]
      : [];
  });
}

/**
 * The steps that one press of a person does, from the first of these on: with it, the neighbours that like it are held by
 * that person alone. A signature is never pressed together with a draft.
 */
export function pressedTogether<Step extends Pick<ApprovalStep, 'act' | 'holders'>>(
  steps: readonly Step[],
  account: string,
): Step[] {
  const [first, ...rest] = steps;
  if (!first) return [];
  if (!isAlone(first, account)) return [first];
  const other = rest.findIndex(
    (step) => !isAlone(step, account) || (step.act === 'sign' && steps.some(({ act }) => act === 'draft')),
  );
  return [first, ...(other < 0 ? rest : rest.slice(0, other))];
}

function isAlone({ holders }: Pick<ApprovalStep, 'holders'>, account: string): boolean {
  return holders.length === 1 && holders[0] === account;
}
