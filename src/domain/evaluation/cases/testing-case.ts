import * as v from 'valibot';

const text = v.pipe(v.string(), v.nonEmpty());
const texts = v.record(text, text);
const common = {
  /** What it shows, as the test is named. */
  title: text,
  /** The article it stands on, or the plan's words. */
  article: text,
  /** By its key, from `sets`. */
  set: text,
  /** Rules are those of this day. */
  decidedOn: text,
  /** `2025-11-01 – 2026-10-31`, both included; this one where it is not said. */
  year: v.optional(text, '2025-11-01 – 2026-10-31'),
  /** What the commune set by a paper: rule → `90 từ 2026-01-01 đến 2026-06-30 theo Quyết định mẫu`. */
  ownRules: v.optional(v.array(v.strictObject({ key: text, says: text })), []),
};

/** One unit, judged by itself. */
export const UnitCase = v.strictObject({
  ...common,
  unit: v.optional(
    v.strictObject({
      begunOn: v.optional(text),
      leftOut: v.optional(text),
      underComplaint: v.optional(text),
      /** A day; `chưa` = not at all. */
      registeredOn: v.optional(text),
      hasReports: v.optional(v.boolean()),
      assigned: v.optional(v.array(text)),
      /** What classes of another set are there, best first. */
      ranks: v.optional(v.array(text)),
    }),
    {},
  ),
  /** By criterion, as `fact.ts` reads them. A criterion without one is missing. */
  facts: texts,
  result: text,
  /** By criterion; only those that the case is about. */
  reasons: v.optional(texts, {}),
  points: v.optional(text),
  nearest: v.optional(text),
});

/** All units, with what each came to by itself: caps, ties, and shares that a plan wants. */
export const ListCase = v.strictObject({
  ...common,
  /** `good 95`: class and points; `good 57/60` of the most it could reach; `below 10`, `not rated`, `left out`, `waiting`. */
  units: texts,
  /** Whom a person chose of a tie: `units` of the equals `among`, at a class. */
  choices: v.optional(
    v.array(v.strictObject({ class: text, units: v.array(text), among: v.array(text) })),
    [],
  ),
  /** `recognised > 90 of eligible`. */
  target: v.optional(text),
  found: v.optional(text),
  caps: v.optional(v.array(text)),
  /** The same caps as a paper prints them. */
  printed: v.optional(v.array(text)),
  /** Of those units that the case is about. */
  standings: v.optional(texts, {}),
});

export type UnitCase = v.InferOutput<typeof UnitCase>;
export type ListCase = v.InferOutput<typeof ListCase>;

/** Throws where a file is neither, or says what no case says. */
export function readCase(json: unknown): UnitCase | ListCase {
  const isList = typeof json === 'object' && json !== null && 'units' in json;
  return isList ? v.parse(ListCase, json) : v.parse(UnitCase, json);
}
