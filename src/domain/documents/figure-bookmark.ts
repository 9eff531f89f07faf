/** An id that a Word bookmark can carry: what `figureBook` hands out, and room for longer ones. */
const ID = /^[A-Za-z][A-Za-z0-9]{0,30}$/;
const NAME = /^td_([A-Za-z][A-Za-z0-9]{0,30})(?:_\d+)?$/;

/**
 * The Word bookmark around a figure: `td_f1`; where one figure stands at several places `td_f1_2`, `td_f1_3`, for names are
 * unique in a file, no longer than 40 characters. Null where the id fits no bookmark: such a figure is printed without one.
 */
export function figureBookmark(id: string, occurrence = 1): string | null {
  if (!ID.test(id)) return null;
  return occurrence === 1 ? `td_${id}` : `td_${id}_${occurrence}`;
}

/** The id of the figure that a bookmark stands around; null for a bookmark that is not ours. */
export function figureOfBookmark(name: string): string | null {
  return NAME.exec(name)?.[1] ?? null;
}
