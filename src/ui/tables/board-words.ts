import { places } from '#reporting';
import type { Language } from '../language.ts';
import { board } from '../text/board.ts';

/** A cell in words, without what is particular of it: how it stands, then who acts next. */
export function cellWords(letter: string, who: string, language: Language): string {
  const { cells } = board[language];
  const place = places[letter];
  if (!place) return cells.nothing;
  const { standing, review, draft } = place;
  if (standing === 'carried') return cells.carried;
  if (standing === 'not applicable') return cells.exempt;
  if (standing === 'missing' || standing === 'not yet due') {
    const words = standing === 'missing' ? cells.missing : cells.notDue;
    return draft ? `${words}, ${cells.draft}` : words;
  }
  return `${cells[standing]}, ${nextWords(review, who, language)}`;
}

function nextWords(review: (typeof places)[string]['review'], who: string, language: Language): string {
  const { cells } = board[language];
  if (review === 'returned') return cells.returned;
  if (review === 'accepted') return cells.accepted;
  return review === 'answered' ? cells.answered(who) : cells.waiting(who);
}
