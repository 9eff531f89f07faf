import type { plans } from '#store';

/** What the officer pressed: the button's name is the decision, its value the item and the revision he saw. */
export function verdictIn(form: FormData): plans.Verdict | null {
  for (const decision of ['accepted', 'dropped'] as const) {
    const pressed = /^(.+)@(\d{1,9})$/.exec(form.get(decision)?.toString() ?? '');
    const [, item, revision] = pressed ?? [];
    if (item && revision) return { item, revision: Number(revision), decision };
  }
  return null;
}

/** The value of the buttons of an item. */
export function pressedFor(item: { id: string; revision: number }): string {
  return `${item.id}@${item.revision}`;
}
