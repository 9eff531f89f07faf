import type { FieldChange, ItemCategory } from '#movement';
import type { changes, correction } from '#ui';

type Labels = (typeof correction)['vi'];
type Said = (typeof changes)['vi'];

/** A field's change in the words of the correction form: `Con số: 80 → 85`. */
export function fieldWords(
  { field, from, to }: FieldChange,
  category: ItemCategory,
  t: Said,
  labels: Labels,
) {
  if (field === 'bounds') return t.field(t.bounds, valueIn(t.boundsIs, from, t), valueIn(t.boundsIs, to, t));
  const known: Readonly<Record<string, string>> = fieldsOf(category, labels);
  const values = VALUES[`${category}.${field}`]?.(labels, t) ?? {};
  return t.field(known[field] ?? t.kind, valueIn(values, from, t), valueIn(values, to, t));
}

function fieldsOf(category: ItemCategory, labels: Labels): Readonly<Record<string, string>> {
  return category === 'participant' || category === 'funding' ? {} : labels[category];
}

function valueIn(values: Readonly<Record<string, string>>, value: string, t: Said): string {
  return Object.hasOwn(values, value) ? (values[value] ?? value) : value || t.empty;
}

/** Fields that hold a code, by what the form calls each. */
const VALUES: Readonly<Record<string, (labels: Labels, t: Said) => Readonly<Record<string, string>>>> = {
  'target.comparator': ({ comparators }) => comparators,
  'target.direction': ({ directions }) => directions,
  'target.zeroTolerance': (_, t) => ({ on: t.yes }),
  'task.role': ({ roles }) => roles,
  'phase.kind': ({ kinds }) => kinds,
  'deadline.rule': ({ rules }) => rules,
  'deadline.span': ({ spans }) => spans,
};
