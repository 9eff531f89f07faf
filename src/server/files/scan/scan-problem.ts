import { secrecyMark, stampedMark } from '#words';
import { isLegacyText } from '../legacy.ts';
import { type FileProblem, refuse } from '../problems.ts';
import { joinPages } from './join.ts';
import type { ScannedPage } from './scanned-page.ts';

type Read = Pick<ScannedPage, 'text' | 'words' | 'stamps' | 'problem'>;

/**
 * Why a scan must not be read on: it bears a secrecy mark, or, once it is `whole`, no word was found on it.
 * Ask after every page: a secret file is given up, and forgotten, at its first page.
 */
export function scanProblem(pages: readonly Read[], name: string, whole: boolean): FileProblem | null {
  const { text } = joinPages(pages);
  const mark = secrecyMark(text) ?? stampedMark(pages[0]?.stamps ?? '') ?? stampedMark(capitalsOf(pages[0]));
  if (mark) return refuse('secret', name, mark).problem;
  if (!whole) return null;
  if (text.trim() === '') return unreadable(pages) ?? refuse('blankScan', name).problem;
  return isLegacyText(text) ? refuse('legacyFont', name).problem : null;
}

function unreadable(pages: readonly Read[]): FileProblem | null {
  return pages.find(({ problem }) => problem)?.problem ?? null;
}

/** The lines in capitals at the head of a page: a mark in black ink, misread. */
function capitalsOf(page: Read | undefined): string {
  const lines = (page?.text ?? '').split('\n').filter((line) => line !== '');
  return lines
    .slice(0, 20)
    .filter((line) => line === line.toUpperCase())
    .join('\n');
}
