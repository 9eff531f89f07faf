import { isVoid, paperKinds } from '#documents';
import type { papers } from '#store';

type Listed = Pick<papers.ListedPaper, 'kind' | 'frozenAt' | 'droppedAt' | 'sent' | 'number'>;

/** Where a paper stands, for filters. */
export function standingOf({ frozenAt, droppedAt }: Listed): 'work' | 'issued' | 'dropped' {
  if (droppedAt) return 'dropped';
  return frozenAt ? 'issued' : 'work';
}

/** The one next step with a paper, a key of `nextSteps` in the dictionary. */
export function nextStepOf(paper: Listed): 'work' | 'form' | 'send' | 'done' | 'void' | 'dropped' {
  const standing = standingOf(paper);
  if (standing === 'dropped') return 'dropped';
  if (isVoid(paper)) return 'void';
  if (standing === 'issued') return paper.sent > 0 ? 'done' : 'send';
  return paperKinds[paper.kind].code === null && 'form' in paperKinds[paper.kind] ? 'form' : 'work';
}
