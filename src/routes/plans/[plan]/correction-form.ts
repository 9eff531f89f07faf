import { type ItemCategory, ruleKinds } from '#movement';
import type { correction } from '#ui';

type Words = (typeof correction)['vi'];

/** A field of the correction of one kind of item. */
export interface FormField {
  name: string;
  label: string;
  hint?: string;
  /** One of these; a text where there are none. */
  options?: { value: string; label: string }[];
  /** Words of the choice that chooses nothing. */
  empty?: string;
  tick?: true;
  required?: true;
  short?: true;
}

/** The fields in which an item of this kind is corrected; none where only its words are kept. */
export function formFields(category: ItemCategory, t: Words): FormField[] {
  switch (category) {
    case 'target':
      return targetFields(t);
    case 'criterion':
      return texts(t.criterion);
    case 'task':
      return [
        { name: 'agency', label: t.task.agency, required: true },
        { name: 'role', label: t.task.role, options: options(t.roles), required: true },
      ];
    case 'deadline':
      return deadlineFields(t);
    case 'phase':
      return [
        { name: 'name', label: t.phase.name },
        { name: 'kind', label: t.phase.kind, options: options(t.kinds), required: true },
        { name: 'start', label: t.phase.start, hint: t.hints.bound },
        { name: 'end', label: t.phase.end, hint: t.hints.bound },
      ];
    case 'reporting':
      return texts(t.reporting);
    case 'award':
      return texts(t.award);
    case 'recipient':
      return [
        { name: 'name', label: t.recipient.name, required: true },
        { name: 'purpose', label: t.recipient.purpose, hint: t.hints.purpose, short: true },
      ];
    case 'legal basis':
      return texts(t['legal basis']).map((field) =>
        field.name === 'kind'
          ? { ...field, required: true }
          : field.name === 'date'
            ? { ...field, hint: t.hints.by }
            : field,
      );
    default:
      return [];
  }
}

function targetFields(t: Words): FormField[] {
  const { target: label, hints } = t;
  return [
    { name: 'subject', label: label.subject },
    { name: 'comparator', label: label.comparator, options: options(t.comparators), empty: t.none },
    { name: 'value', label: label.value, hint: hints.value, short: true },
    { name: 'valueTo', label: label.valueTo, short: true },
    { name: 'unit', label: label.unit, short: true },
    { name: 'per', label: label.per, hint: hints.per, short: true },
    { name: 'direction', label: label.direction, options: options(t.directions), required: true },
    { name: 'baseline', label: label.baseline, hint: hints.baseline },
    { name: 'by', label: label.by, hint: hints.by, short: true },
    { name: 'zeroTolerance', label: label.zeroTolerance, tick: true },
  ];
}

function deadlineFields(t: Words): FormField[] {
  const { deadline: label, hints } = t;
  const rules = ruleKinds.map((kind) => ({ value: kind, label: t.rules[kind] }));
  return [
    { name: 'rule', label: label.rule, options: rules, required: true },
    { name: 'date', label: label.date, hint: hints.date },
    { name: 'dateTo', label: label.dateTo, hint: hints.by },
    { name: 'count', label: label.count, short: true },
    { name: 'span', label: label.span, options: options(t.spans), required: true },
    { name: 'event', label: label.event, hint: hints.event },
    { name: 'what', label: label.what },
    { name: 'who', label: label.who },
    { name: 'toWhom', label: label.toWhom },
  ];
}

function texts(labels: Readonly<Record<string, string>>): FormField[] {
  return Object.entries(labels).map(([name, label]) => ({ name, label }));
}

function options(words: Readonly<Record<string, string>>) {
  return Object.entries(words).map(([value, label]) => ({ value, label }));
}
