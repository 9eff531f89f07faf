import type { Figure } from './answered.ts';
import { comparisonOf } from './comparison.ts';
import { differencesOf } from './differences.ts';
import { stretchesOf, valueField, wholeField } from './fields.ts';
import type { Form, Hints, Question } from './form.ts';
import { type Elsewhere, hintsOf, type LastFigures } from './hints.ts';
import { namedPersons } from './named-persons.ts';

/**
 * Why a report wants a look of its own: another report of the unit says otherwise · far from the last period · something
 * lacks and is explained · words that may name a person.
 */
export interface Unusual {
  kind: 'differs' | 'far' | 'explained' | 'named';
  /** The question's words. */
  about: string;
  /** What is said of it, as it is read: `12, nơi khác 14`, the reason given, the words found. */
  said: string;
}

/** What stands beside a report when it is looked at. */
export interface Beside {
  last: LastFigures | null;
  elsewhere: readonly Elsewhere[];
}

/** What is unusual in a report; none: it may be accepted with others at once. In the order of the form, one kind after another. */
export function unusualOf(form: Form, figures: readonly Figure[], { last, elsewhere }: Beside): Unusual[] {
  const { last: before } = hintsOf(form, last, []);
  const each = (of: (question: Question, figure: Figure) => Unusual[]) =>
    form.questions.flatMap((question) => {
      const figure = figures.find(({ indicator }) => indicator === question.id);
      return figure ? of(question, figure) : [];
    });
  return [
    ...differencesOf(form, figures, elsewhere).map(({ about, here, there }): Unusual => {
      return { kind: 'differs', about, said: `${here}; nơi khác: ${there}` };
    }),
    ...each((question, figure) => farOff(question, figure, before)),
    ...each(explained),
    ...each(named),
  ];
}

function farOff(question: Question, figure: Figure, before: Hints['last']): Unusual[] {
  return stretchesOf(question).flatMap((month) => {
    const here = month ? figure.months.find((one) => one.month === month.month) : figure;
    const pairs = [
      [valueField(question, month), here?.value],
      [wholeField(question, month), here?.denominator],
    ] as const;
    return pairs.flatMap(([field, value]): Unusual[] => {
      const last = before[field];
      const said = value && last ? comparisonOf(value, last).said : null;
      return said ? [{ kind: 'far', about: question.text, said }] : [];
    });
  });
}

function explained({ text }: Question, { explanation }: Figure): Unusual[] {
  return explanation === null ? [] : [{ kind: 'explained', about: text, said: explanation }];
}

function named({ text }: Question, { prose, explanation, rows }: Figure): Unusual[] {
  const written = [prose, explanation, ...(rows ?? []).flat()].filter((words) => words !== null);
  return written.flatMap(namedPersons).map(({ words }) => ({ kind: 'named', about: text, said: words }));
}
