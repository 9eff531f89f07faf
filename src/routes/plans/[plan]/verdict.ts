import type { TypedItem } from '#movement';
import type { Span } from '#plan';
import type { plans } from '#store';

/** What the officer pressed: the button's name is the decision, its value the item and the revision he saw. */
export function verdictIn(form: FormData): plans.Verdict | null {
  for (const decision of ['accepted', 'dropped'] as const) {
    const seen = seenAs(form.get(decision));
    if (seen) return { ...seen, decision };
  }
  return null;
}

/** The item a correction is of, and the revision the officer saw. */
export function seenIn(form: FormData): Seen | null {
  return seenAs(form.get('seen'));
}

interface Seen {
  item: string;
  revision: number;
}

function seenAs(value: FormDataEntryValue | null): Seen | null {
  const [, item, revision] = /^(.+)@(\d{1,9})$/.exec(value?.toString() ?? '') ?? [];
  return item && revision ? { item, revision: Number(revision) } : null;
}

/** How a button or a form says which item, and which revision of it, the officer sees. */
export function seen({ id, revision }: { id: string; revision: number }): string {
  return `${id}@${revision}`;
}

/** All that was typed into a correction. */
export function typedIn(form: FormData): TypedItem {
  return Object.fromEntries([...form].map(([name, value]) => [name, value.toString()]));
}

/** The words selected in the text, by their place; null where they were pasted instead. */
export function selectedIn(form: FormData): Span | null {
  const [start, end] = [form.get('start'), form.get('end')].map(
    (value) => /^\d{1,9}$/.exec(value?.toString() ?? '')?.[0],
  );
  return start && end ? [Number(start), Number(end)] : null;
}
