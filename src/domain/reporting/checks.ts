import Big from 'big.js';
import type { Figure } from './answered.ts';
import type { FieldProblem } from './answers.ts';
import { firstField } from './fields.ts';
import type { Check, Form } from './form.ts';

/** The relations between figures that do not hold, beside their left side. Where a figure is absent, nothing is said. */
export function brokenChecks(form: Form, figures: readonly Figure[]): FieldProblem[] {
  const values = new Map(figures.map(({ indicator, value }) => [indicator, value]));
  return form.checks.flatMap((check) => {
    const question = form.questions.find(({ id }) => id === check.left);
    return question && isBroken(check, values)
      ? [{ field: firstField(question), message: check.message }]
      : [];
  });
}

function isBroken({ kind, left, right }: Check, values: Map<string, string | null>): boolean {
  const one = values.get(left) ?? null;
  const others = right.map((id) => values.get(id) ?? null);
  if (one === null || others.length === 0) return false;
  const known = others.flatMap((value) => value ?? []);
  if (known.length < others.length) return false;
  const sum = known.reduce((total, value) => total.plus(value), new Big(0));
  return kind === 'equal' ? !sum.eq(one) : sum.lt(one);
}
