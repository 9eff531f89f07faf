import type { OfficialDocument } from '../official-document.ts';
import type { Paper } from '../paper.ts';
import { allBlocks, evened, textsOf } from '../texts.ts';

/** A figure of the system held against the paper as it stands. */
export type CheckedFigure = { id: string; printed: string } & (
  | { state: 'same' }
  /** Its text was changed by hand. */
  | { state: 'changed'; now: string }
  /** It stands nowhere any more: the words around it were written anew, or taken out. */
  | { state: 'gone' }
);

/** Each figure of a paper, in the order in which they were handed out. */
export function figuresChecked({ document, figures }: Paper): CheckedFigure[] {
  const standing = figuresStanding(document);
  return Object.entries(figures).map(([id, { printed }]) => {
    const texts = standing.get(id);
    if (!texts) return { id, printed, state: 'gone' };
    const now = texts.find((text) => !isPrintedAs(text, printed));
    return now === undefined ? { id, printed, state: 'same' } : { id, printed, state: 'changed', now };
  });
}

/** Whether the text of a figure is what the system printed. */
export function isPrintedAs(text: string, printed: string): boolean {
  return evened(text) === evened(printed);
}

/** By id what is printed for it, at each place where it stands. */
function figuresStanding(document: OfficialDocument): Map<string, string[]> {
  const standing = new Map<string, string[]>();
  for (const text of allBlocks(document).flatMap(textsOf)) {
    let last: string | undefined;
    for (const { text: words, figure } of text) {
      if (figure !== undefined) {
        const printed = standing.get(figure) ?? [];
        if (figure === last) printed.push((printed.pop() ?? '') + words);
        else printed.push(words);
        standing.set(figure, printed);
      }
      last = figure;
    }
  }
  return standing;
}
