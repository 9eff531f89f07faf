/** How far an evaluation is. */
export function stageOf({
  shownAt,
  frozenAt,
  cancelledAt,
}: {
  shownAt: Date | null;
  frozenAt: Date | null;
  cancelledAt: Date | null;
}) {
  if (cancelledAt) return 'cancelled';
  if (frozenAt) return 'frozen';
  return shownAt ? 'shown' : 'open';
}

/** The mark beside it. */
export const stageState = { open: 'draft', shown: 'sent', frozen: 'locked', cancelled: 'dropped' } as const;
