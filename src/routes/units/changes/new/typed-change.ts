import { type CivilDate, civilDate } from '#calendar';
import {
  type ChangeDraft,
  type ChangeKind,
  type ChangeProblem,
  type Decision,
  type Destination,
  type HeadFate,
  headFates,
  isChangeKind,
  keepsTheUnit,
  tidy,
} from '#org';
import type { units } from '#store';

/** A change as it stands on the screen: days as typed. */
export interface TypedChange {
  kind: ChangeKind;
  from: string[];
  on: string;
  decision: Record<keyof Decision, string>;
  heads: HeadFate;
  to: Destination[];
}

/** As many rows as one form holds. */
const MOST = 60;

/** How many units come after a change of this kind, where `wanted` were asked for. */
export function rowsOf(kind: ChangeKind, wanted: number): number {
  if (kind === 'close') return 0;
  if (kind !== 'split' && kind !== 'rearrange') return 1;
  return Math.min(Math.max(Math.trunc(wanted) || 2, 2), MOST);
}

/** The empty form for the chosen units: one that stays itself is filled in as it is. */
export function blankChange(
  kind: ChangeKind,
  chosen: readonly units.Unit[],
  { count, today, body }: { count: number; today: CivilDate; body: string },
): TypedChange {
  const [first] = chosen;
  const same = first && keepsTheUnit(kind) ? first : null;
  const all = chosen.map(({ id }) => id);
  return {
    kind,
    from: all,
    on: today,
    decision: { kind: 'Nghị quyết', number: '', date: '', body },
    heads: 'move',
    to: Array.from({ length: rowsOf(kind, count) }, () => ({
      goesOn: same?.id ?? null,
      kind: first?.kind ?? '',
      code: same?.code ?? '',
      name: kind === 'rename' ? '' : (same?.name ?? ''),
      parent: first?.parent ?? null,
      of: kind === 'rearrange' ? [] : all,
    })),
  };
}

/** The fields of the page; null where they are not its own. What is left empty of a unit that goes on is as it was. */
export function typedChange(fields: FormData, living: readonly units.Unit[]): TypedChange | null {
  const text = (name: string) => tidy(String(fields.get(name) ?? ''));
  const kind = text('kind');
  if (!isChangeKind(kind)) return null;
  const from = fields.getAll('unit').map(String);
  const heads = headFates.find((fate) => fate === text('heads')) ?? 'keep';
  const rows = Math.min(Number(text('rows')) || 0, MOST);
  return {
    kind,
    from,
    on: text('on'),
    decision: {
      kind: text('decision.kind'),
      number: text('decision.number'),
      date: text('decision.date'),
      body: text('decision.body'),
    },
    heads,
    to: Array.from({ length: rows }, (_, place) => {
      const at = `to.${place}`;
      const goesOn = text(`${at}.goesOn`) || null;
      const old = living.find(({ id }) => id === goesOn);
      return {
        goesOn,
        kind: text(`${at}.kind`),
        code: text(`${at}.code`) || (old?.code ?? ''),
        name: text(`${at}.name`) || (kind === 'rename' ? '' : (old?.name ?? '')),
        parent: text(`${at}.parent`) || null,
        of: kind === 'rearrange' ? fields.getAll(`${at}.of`).map(String) : from,
      };
    }),
  };
}

export type ReadChange = { ok: true; draft: ChangeDraft } | { ok: false; problems: ChangeProblem[] };

/** The change with its days read, or which day is none. */
export function readChange(typed: TypedChange): ReadChange {
  const message = 'Hãy ghi đủ ngày, tháng, năm.';
  const [on, date] = [civilDate(typed.on), civilDate(typed.decision.date)];
  if (!on || !date)
    return {
      ok: false,
      problems: [
        ...(on ? [] : [{ field: 'on', message }]),
        ...(date ? [] : [{ field: 'decision.date', message }]),
      ],
    };
  const { kind, from, to, heads } = typed;
  return {
    ok: true,
    draft: {
      kind,
      from,
      to,
      on,
      decision: { ...typed.decision, date },
      heads: Object.fromEntries(from.map((unit) => [unit, heads])),
    },
  };
}
