import type { Figure } from './answered.ts';
import type { Form } from './form.ts';
import type { Elsewhere } from './hints.ts';
import { monthInWords } from './months.ts';
import { inVietnamese } from './notation.ts';

/** Two reports of a unit that say something else of the same days. */
export interface Difference {
  /** The question, with its month where it has one. */
  about: string;
  /** As printed: `12`, `3/40`, `chưa có`. */
  here: string;
  there: string;
  elsewhere: Elsewhere;
}

/** Where a sent report differs from the newest word given elsewhere on the same days; an officer asks which is right. */
export function differencesOf(
  form: Form,
  figures: readonly Figure[],
  elsewhere: readonly Elsewhere[],
): Difference[] {
  return figures.flatMap((figure) => {
    const question = form.questions.find(({ id }) => id === figure.indicator);
    const days = [
      ...(question?.months ?? []).map(({ month, from, to }) => ({ month, from, to })),
      { month: null, from: form.period.coversFrom, to: form.period.coversTo },
    ];
    return days.flatMap((stretch) => {
      const there = elsewhere.find(
        ({ indicator, from, to }) =>
          indicator === figure.indicator && from === stretch.from && to === stretch.to,
      );
      const here =
        stretch.month === null ? figure : figure.months.find(({ month }) => month === stretch.month);
      if (!question || !there || !here || printed(here) === printed(there)) return [];
      const month = stretch.month === null ? '' : `, ${monthInWords({ month: stretch.month })}`;
      return [
        { about: `${question.text}${month}`, here: printed(here), there: printed(there), elsewhere: there },
      ];
    });
  });
}

function printed({ value, denominator }: { value: string | null; denominator: string | null }): string {
  if (value === null) return 'chưa có';
  return denominator === null ? inVietnamese(value) : `${inVietnamese(value)}/${inVietnamese(denominator)}`;
}
