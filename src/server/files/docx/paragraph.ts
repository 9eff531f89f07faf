import { PAGE } from '../pages.ts';
import type { Lists } from './numbering.ts';
import { append, type Context, flowOf, type Paragraph, type State } from './state.ts';
import { readable } from './symbols.ts';

/** Puts a paragraph into the open flow: its number, its words, then its text boxes. */
export function closeParagraph(state: State, paragraph: Paragraph): void {
  const raw = state.carried + paragraph.text;
  state.carried = '';
  const label = paragraph.runsOn ? '' : labelOf(state.context, paragraph);
  if (paragraph.runsOn || (label === '' && !hasWords(raw))) state.carried = raw;
  else flowOf(state).push({ kind: 'paragraph', text: labelled(label, clean(raw)) });
  append(flowOf(state), paragraph.boxes);
}

/** Words carried on to a paragraph that never came: the table, cell or text ended. */
export function flush(state: State): void {
  if (!hasWords(state.carried)) return;
  flowOf(state).push({ kind: 'paragraph', text: clean(state.carried).trim() });
  state.carried = '';
}

function hasWords(raw: string): boolean {
  return clean(raw).replaceAll(PAGE, '').trim() !== '';
}

/** The label after a page mark that opens the paragraph: the number stands on the new page too. */
function labelled(label: string, words: string): string {
  if (label === '') return words.trim();
  return words.startsWith(PAGE) ? PAGE + (label + words.slice(1)).trim() : (label + words).trim();
}

/** Spaces at the ends of lines and soft hyphens say nothing; the spaces of a blank inside a line do. */
function clean(text: string): string {
  const lines = readable(text).replaceAll('\u00AD', '').split('\n');
  return lines.map((line) => line.trim()).join('\n');
}

function labelOf(context: Context, paragraph: Paragraph): string {
  const inherited = context.styles.numbering(paragraph.style);
  const numId = paragraph.numId ?? inherited.numId;
  if (numId === undefined || numId === '0') return '';
  const level = paragraph.level ?? tiedLevel(context.lists, numId, inherited.from) ?? inherited.level ?? 0;
  return context.counter.next(numId, level);
}

/** The level a list ties to a paragraph style. */
function tiedLevel(lists: Lists, numId: string, style: string | undefined): number | undefined {
  if (style === undefined) return undefined;
  for (const [at, level] of lists.get(numId)?.levels ?? []) if (level.style === style) return at;
  return undefined;
}
