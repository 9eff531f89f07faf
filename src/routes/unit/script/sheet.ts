import type { Answers, Form, Hints } from '#reporting';

/** What the script of a report's page needs to know of it: written into the page by its component. */
export interface PageSheet {
  who: string;
  /** `/unit/<period>`. */
  page: string;
  title: string;
  form: Form;
  hints: Hints;
  /** What the commune has, at `revision`. */
  answers: Answers;
  revision: number;
}

/** For the component, so that both ends speak of the same shape. */
export function newSheet(sheet: PageSheet): PageSheet {
  return sheet;
}
