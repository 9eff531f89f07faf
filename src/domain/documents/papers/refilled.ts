import { figuresChecked, isPrintedAs } from '../editing/figures-checked.ts';
import type { Block, OfficialDocument, OwnAnnex, Run, Text } from '../official-document.ts';
import type { Paper, PaperFigure } from '../paper.ts';
import { figuresCompared } from './figures-compared.ts';

/** A paper as it was filled and as it stands, both with the figures of now. */
export interface Refilled {
  filled: Paper;
  content: Paper;
  /** `whole`: nobody had edited it, so it was filled anew; `figures`: only figures were renewed in the words that stand. */
  extent: 'whole' | 'figures' | 'nothing';
  /** Ids of the figures that are another now. */
  renewed: string[];
  /** Ids of figures written over by hand, which stay as they were written. */
  byHand: string[];
  /** Ids of figures that are added up to another day now: they stay with the words that name the old one. */
  otherDays: string[];
}

/**
 * A kept paper with the figures of the same paper filled anew. Words that a person wrote are never touched: where any were, a figure is
 * found by its id and only its own run changes, unless it is of other days now than the words say.
 */
export function refilled({ filled, content }: { filled: Paper; content: Paper }, fresh: Paper): Refilled {
  const compared = figuresCompared(content, fresh);
  const otherDays = Object.keys(compared).filter((id) => compared[id]?.state === 'other days');
  const now = new Map(
    Object.entries(compared).flatMap(([id, one]): [string, string][] =>
      one.state === 'changed' ? [[id, one.now]] : [],
    ),
  );
  const renewed = [...now.keys()];
  if (isSame(filled, content)) {
    const extent = isSame(filled, fresh) ? 'nothing' : 'whole';
    const all = [...renewed, ...otherDays];
    return { filled: fresh, content: fresh, extent, renewed: all, byHand: [], otherDays: [] };
  }
  const standing = withFigures(content, now);
  return {
    filled: withFigures(filled, now),
    content: standing,
    extent: renewed.length > 0 ? 'figures' : 'nothing',
    renewed,
    byHand: figuresChecked(standing).flatMap(({ id, state }) => (state === 'changed' ? [id] : [])),
    otherDays,
  };
}

function withFigures({ document, figures }: Paper, now: ReadonlyMap<string, string>): Paper {
  const change = (text: Text) => withRuns(text, figures, now);
  const { annexes } = document;
  const changed: OfficialDocument = {
    ...document,
    body: document.body.map((block) => withTexts(block, change)),
  };
  if (annexes)
    changed.annexes = annexes.map(
      (annex): OwnAnnex => ({ ...annex, body: annex.body.map((block) => withTexts(block, change)) }),
    );
  return { document: changed, figures: printedAs(figures, now) };
}

function printedAs(figures: Paper['figures'], now: ReadonlyMap<string, string>): Record<string, PaperFigure> {
  return Object.fromEntries(
    Object.entries(figures).map(([id, figure]) => [
      id,
      { ...figure, printed: now.get(id) ?? figure.printed },
    ]),
  );
}

function withTexts(block: Block, change: (text: Text) => Text): Block {
  const row = (cells: readonly (readonly Text[])[]) => cells.map((cell) => cell.map(change));
  switch (block.block) {
    case 'picture':
    case 'fill-in':
      return block;
    case 'list':
      return { ...block, items: block.items.map(change) };
    case 'table':
      return { ...block, head: block.head.map(row), rows: block.rows.map(row) };
    default:
      return { ...block, text: change(block.text) };
  }
}

/** Runs that follow each other with one figure print it together, in several weights. */
function withRuns(text: Text, figures: Paper['figures'], now: ReadonlyMap<string, string>): Text {
  return stretches(text).flatMap((runs) => {
    const [first] = runs;
    const id = first?.figure;
    const next = id === undefined ? undefined : now.get(id);
    if (first === undefined || id === undefined || next === undefined) return runs;
    const standing = runs.map((run) => run.text).join('');
    return isPrintedAs(standing, figures[id]?.printed ?? '') ? [{ ...first, text: next }] : runs;
  });
}

function stretches(text: Text): Run[][] {
  const all: Run[][] = [];
  for (const run of text) {
    const last = all.at(-1);
    if (last && run.figure !== undefined && last[0]?.figure === run.figure) last.push(run);
    else all.push([run]);
  }
  return all;
}

/** The same value whatever the order of its fields; a field that is undefined is none. */
function isSame(a: unknown, b: unknown): boolean {
  return canonical(a) === canonical(b);
}

function canonical(value: unknown): string {
  return JSON.stringify(value, (_, one: unknown) =>
    one !== null && typeof one === 'object' && !Array.isArray(one)
      ? Object.fromEntries(Object.entries(one).sort(([x], [y]) => (x < y ? -1 : 1)))
      : one,
  );
}
