/** How far an evaluation is. */
export function stageOf({ shownAt, frozenAt }: { shownAt: Date | null; frozenAt: Date | null }) {
  if (frozenAt) return 'frozen';
  return shownAt ? 'shown' : 'open';
}

/** The mark beside it. */
export const stageState = { open: 'draft', shown: 'sent', frozen: 'locked' } as const;
