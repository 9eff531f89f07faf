interface Decided {
  evaluation: string | null;
  least: string | null;
}

interface Settled {
  id: string;
  classes: readonly { key: string }[];
}

/** The place, best first, of the lowest class proposed: that which the evaluation's own decision names, else the best. */
export function lowestProposed(decision: Decided | null, evaluation: Settled | null): number {
  if (!decision || !evaluation || decision.evaluation !== evaluation.id) return 0;
  return Math.max(
    0,
    evaluation.classes.findIndex(({ key }) => key === decision.least),
  );
}
