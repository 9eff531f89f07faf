import { isLegacyText } from '../legacy.ts';
import { type FileProblem, refuse } from '../problems.ts';
import { secrecyMark } from '../secrecy.ts';
import { joinPages } from './join.ts';
import type { ScannedPage } from './scanned-page.ts';

type Read = Pick<ScannedPage, 'text' | 'words' | 'stamps' | 'problem'>;

/**
 * Why a scan must not be read on: it bears a secrecy mark, or, once it is `whole`, no word was found on it.
 * Ask after every page: a secret file is given up, and forgotten, at its first page.
 */
export function scanProblem(pages: readonly Read[], name: string, whole: boolean): FileProblem | null {
  const { text } = joinPages(pages);
  const mark = secrecyMark(text) ?? secrecyMark(pages.map(({ stamps }) => stamps).join('\n'));
  if (mark) return refuse('secret', name, mark).problem;
  if (!whole) return null;
  if (text.trim() === '') return unreadable(pages) ?? refuse('blankScan', name).problem;
  return isLegacyText(text) ? refuse('legacyFont', name).problem : null;
}

function unreadable(pages: readonly Read[]): FileProblem | null {
  return pages.find(({ problem }) => problem)?.problem ?? null;
}
