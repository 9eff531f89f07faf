import { blank, CLASS, type DraftRow, ROW, type SetDraft } from './draft.ts';

/** What a button of the form does before anything is saved: `add criterion`, `up 3`, `class remove 0`. */
export function stepped(draft: SetDraft, step: string): SetDraft {
  const [what = '', place = ''] = step.split(/ (?=\d+$)/);
  const at = Number(place);
  switch (what) {
    case 'add criterion':
      return { ...draft, rows: added(draft.rows, at, 'criterion') };
    case 'add group':
      return { ...draft, rows: added(draft.rows, draft.rows.length, 'group') };
    case 'remove':
      return { ...draft, rows: draft.rows.filter((_, index) => index !== at) };
    case 'up':
      return { ...draft, rows: raised(draft.rows, at) };
    case 'down':
      return { ...draft, rows: raised(draft.rows, endOf(draft.rows, at)) };
    case 'class add':
      return { ...draft, classes: [...draft.classes, { ...blank(CLASS), bar: '>=', needs: [] }] };
    case 'class remove':
      return { ...draft, classes: draft.classes.filter((_, index) => index !== at) };
    case 'class up':
      return { ...draft, classes: swapped(draft.classes, at) };
    default:
      return draft;
  }
}

/** A blank one behind the row at `place`, in the same group; a criterion after a group stands in it. */
function added(rows: readonly DraftRow[], place: number, kind: 'criterion' | 'group'): DraftRow[] {
  const before = rows[place - 1];
  const depth = kind === 'group' || !before ? 0 : Number(before.depth) + (before.kind === 'group' ? 1 : 0);
  const usual = { bounds: 'in', asks: 'attestation', scores: 'none', bar: '>=' };
  const row: DraftRow = { ...blank(ROW), ...usual, kind, depth: String(depth) };
  return [...rows.slice(0, place), row, ...rows.slice(place)];
}

/** A row, with all that stands in it, changes places with the one before it in the same group; the first stays. */
function raised(rows: readonly DraftRow[], at: number): DraftRow[] {
  const before = rows.slice(0, at).findLastIndex(({ depth }) => Number(depth) <= depthAt(rows, at));
  if (before < 0 || depthAt(rows, before) !== depthAt(rows, at)) return [...rows];
  const end = endOf(rows, at);
  return [...rows.slice(0, before), ...rows.slice(at, end), ...rows.slice(before, at), ...rows.slice(end)];
}

/** Where the next row of the same group, or one further out, begins. */
function endOf(rows: readonly DraftRow[], at: number): number {
  const next = rows.findIndex(({ depth }, index) => index > at && Number(depth) <= depthAt(rows, at));
  return next < 0 ? rows.length : next;
}

function depthAt(rows: readonly DraftRow[], at: number): number {
  return Number(rows[at]?.depth ?? Number.NaN);
}

function swapped<One>(some: readonly One[], at: number): One[] {
  const [one, other] = [some[at - 1], some[at]];
  if (one === undefined || other === undefined) return [...some];
  return [...some.slice(0, at - 1), other, one, ...some.slice(at + 1)];
}
