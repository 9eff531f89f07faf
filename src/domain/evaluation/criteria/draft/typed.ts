import { type BaseKind, baseKinds } from '#org';
import { blank, CLASS, type DraftClass, HEAD, NOT_RATED, ROW, type SetDraft } from './draft.ts';

/** More than any paper has, so that no form grows without end. */
const MOST = 300;

/** A draft of a form's fields: `head.title`, `row.3.asks`, `class.0.need.hop`. What is not there is empty. */
export function draftTyped(fields: Readonly<Record<string, string>>): SetDraft {
  return {
    head: pick(fields, HEAD, 'head.'),
    audience: baseKinds.flatMap(({ key }): BaseKind[] => (fields[`audience.${key}`] ? [key] : [])),
    rows: placesIn(fields, 'row').map((place) => pick(fields, ROW, place)),
    classes: placesIn(fields, 'class').map(
      (place): DraftClass => ({ ...pick(fields, CLASS, place), needs: needsIn(fields, place) }),
    ),
    notRated: pick(fields, NOT_RATED, 'notRated.'),
  };
}

function placesIn(fields: Readonly<Record<string, string>>, list: string): string[] {
  const places: string[] = [];
  while (places.length < MOST && `${list}.${places.length}.there` in fields)
    places.push(`${list}.${places.length}.`);
  return places;
}

function needsIn(fields: Readonly<Record<string, string>>, place: string): string[] {
  const start = `${place}need.`;
  return Object.keys(fields).flatMap((name) => (name.startsWith(start) ? [name.slice(start.length)] : []));
}

function pick<Name extends string>(
  fields: Readonly<Record<string, string>>,
  names: readonly Name[],
  place: string,
): Record<Name, string> {
  const found = blank(names);
  for (const name of names) found[name] = (fields[`${place}${name}`] ?? '').slice(0, 600);
  return found;
}
