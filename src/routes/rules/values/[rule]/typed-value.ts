import * as v from 'valibot';
import { type CivilDate, civilDate } from '#calendar';
import { type Bar, bars, type RuleUnit } from '#evaluation';
import { readNumber } from '#reporting';
import type { ownRules } from '#store';
import { civilDay, filled, maybe } from '../../../form.ts';

/** The form that enters what a paper says of a rule. */
export const valueForm = v.object({
  value: filled('empty'),
  bar: v.pipe(
    maybe(),
    v.transform((text) => bars.find((bar) => bar === text) ?? null),
  ),
  from: civilDay(),
  until: v.pipe(
    maybe(),
    v.check((text) => text === null || civilDate(text) !== null, 'date'),
  ),
  document: filled('document missing'),
  article: maybe(),
  reason: filled('reason missing'),
  sure: v.optional(v.string()),
  seen: v.optional(v.string()),
});

export type TypedValue = v.InferOutput<typeof valueForm>;

export type Wanted = Omit<ownRules.WantedValue, 'key'>;

/** What was typed as the store keeps it; `problem` is a key of the dictionary, or a sentence of the reader of figures. */
export function wantedOf(
  typed: TypedValue,
  unit: RuleUnit,
): { ok: true; wanted: Wanted } | { ok: false; problem: string } {
  const value = readValue(typed.value, unit);
  if (!value.ok) return { ok: false, problem: value.message };
  const { from, document, article, reason } = typed;
  const bar: Bar | null = typed.bar;
  const until: CivilDate | null = typed.until === null ? null : civilDate(typed.until);
  return {
    ok: true,
    wanted: {
      value: value.value,
      bar,
      from,
      until,
      document,
      article,
      reason,
      sure: typed.sure !== undefined,
    },
  };
}

/** Where a problem of the store belongs on the form. */
export function fieldOf(problem: ownRules.OwnValueProblem): keyof TypedValue {
  switch (problem) {
    case 'days reversed':
      return 'until';
    case 'document missing':
    case 'over 300':
      return 'document';
    case 'over 200':
      return 'article';
    case 'reason missing':
    case 'over 1000':
      return 'reason';
    case 'bar of words':
      return 'bar';
    default:
      return 'value';
  }
}

/** A value as the form shows it again: `97,5`, `20/11`. */
export function asTyped(value: string | null, unit: RuleUnit): string {
  if (value === null) return '';
  if (unit === 'day') return `${value.slice(3)}/${value.slice(0, 2)}`;
  return unit === 'percent' || unit === 'points' ? value.replace('.', ',') : value;
}

function readValue(text: string, unit: RuleUnit): ReturnType<typeof readNumber> {
  switch (unit) {
    case 'percent':
    case 'points':
      return readNumber(text.replace(/\s*%$/, ''), { decimals: 4, maximum: null });
    case 'count':
    case 'months':
      return readNumber(text, { decimals: 0, maximum: null });
    case 'day': {
      const [, day = '', month = ''] = /^(\d{1,2})\s*[/.-]\s*(\d{1,2})$/.exec(text) ?? [];
      return day
        ? { ok: true, value: `${month.padStart(2, '0')}-${day.padStart(2, '0')}` }
        : { ok: false, message: unit };
    }
    case 'yes-no':
    case 'words':
      return { ok: true, value: text };
  }
}
