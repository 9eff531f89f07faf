import { Bookmark, TextRun } from 'docx';
import { figureBookmark, type Run, type Text } from '#documents';

/** Names the bookmark of a figure each time that it is printed; null where it gets none. */
export type Marks = (figure: string) => string | null;

/** For one file: names are unique in it. */
export function marks(): Marks {
  const printed = new Map<string, number>();
  return (figure) => {
    const times = (printed.get(figure) ?? 0) + 1;
    printed.set(figure, times);
    return figureBookmark(figure, times);
  };
}

/** Runs that stand together in one bookmark, or in none. */
export interface Stretch {
  bookmark: string | null;
  runs: readonly Run[];
}

/** A figure that is printed in several weights is one stretch. */
export function stretches(text: Text, mark: Marks): Stretch[] {
  const found: { figure: string | undefined; runs: Run[] }[] = [];
  for (const run of text) {
    const last = found.at(-1);
    if (last && last.figure === run.figure) last.runs.push(run);
    else found.push({ figure: run.figure, runs: [run] });
  }
  return found.map(({ figure, runs }) => ({ bookmark: figure === undefined ? null : mark(figure), runs }));
}

/** Runs of a text, each figure in its bookmark; what a run does not say comes from its paragraph's style. */
export function textRuns(text: Text, mark: Marks): (TextRun | Bookmark)[] {
  return stretches(text, mark).flatMap(({ bookmark, runs }): (TextRun | Bookmark)[] => {
    const children = runs.map(textRun);
    return bookmark === null ? children : [new Bookmark({ id: bookmark, children })];
  });
}

function textRun({ text, bold, italic }: Run): TextRun {
  return new TextRun({ text, ...(bold && { bold }), ...(italic && { italics: italic }) });
}
