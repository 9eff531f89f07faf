import type { EvaluationSaid } from '#documents';
import type { Language } from '../language.ts';
import { grounds } from '../text/grounds.ts';

/** What pictures of an evaluation say on a screen. */
export function picturesSaid(language: Language): EvaluationSaid {
  const t = grounds[language].pictures;
  return {
    map: { caption: t.map, states: t.states },
    classes: { caption: t.classes },
    year: t.year,
    open: t.open,
    notRated: t.notRated,
    targets: { caption: t.targets, target: t.target, met: t.met, notMet: t.notMet },
    nobody: t.nobody,
    course: { ...t.course, tongue: language },
  };
}
