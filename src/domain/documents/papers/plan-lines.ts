import type { Target } from '#plan';
import type { Block, Text } from '../official-document.ts';
import { clauseCited } from '../plan-cited.ts';
import { upperFirst } from '../text-parts.ts';
import { type PlanFigures, runsOf } from './plan-figures.ts';

/** One item of a movement's plan that a paper repeats, in the plan's own words. */
export interface PlanLine {
  /** Its id in the plan. */
  item: string;
  words: string;
  /** `III.2 Chỉ tiêu`. */
  clause: string;
  /** Of a target: what its number is; null for any other item. */
  value: Target['value'];
  /** Of all together, or of a body above: no unit can take it upon itself. */
  ofAll: boolean;
}

/** The items of a plan that papers are made of. */
export interface PlanLines {
  /** The id of the plan. */
  plan: string;
  targets: readonly PlanLine[];
  criteria: readonly PlanLine[];
  deadlines: readonly PlanLine[];
  /** Clauses out of bounds (BOUNDARY): where they stand in the plan. */
  leftOut: readonly string[];
}

/** The words as a sentence begins, without the mark that ends them; numbers of targets open their item. */
export function lineRuns(
  { item, words, value }: PlanLine,
  { book, plan }: Pick<PlanFigures, 'book' | 'plan'>,
): Text {
  const said = upperFirst(words.trim().replace(/[\s;,.]+$/u, ''));
  const span = [0, said.length] as const;
  return runsOf({ words: said, span }, { book, plan, targets: [{ id: item, quote: said, span, value }] });
}

/** The lines as a list, each closed by `;`, the last by `.`. */
export function lineList(lines: readonly PlanLine[], from: Pick<PlanFigures, 'book' | 'plan'>): Block {
  return {
    block: 'list',
    items: lines.map((line, at) => [...lineRuns(line, from), { text: at === lines.length - 1 ? '.' : ';' }]),
  };
}

/** `Mục III.2`; empty where the plan's own opening says it. */
export function clauseOf({ clause }: PlanLine): string {
  return clauseCited(clause) ?? '';
}

/** BOUNDARY's sentence; none where nothing is left out. */
export function leftOutWords(clauses: readonly string[]): string | null {
  if (clauses.length === 0) return null;
  const named = [...new Set(clauses.map((clause) => clauseCited(clause) ?? clause))];
  return `Văn bản này không bao gồm các nội dung: ${named.join('; ')}. Nội dung này vẫn có hiệu lực trong Kế hoạch và do cơ quan có thẩm quyền thực hiện theo quy định.`;
}
