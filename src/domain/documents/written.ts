import { type Block, plain, type Run } from './official-document.ts';

/** A stretch of what somebody wrote: lines that stand each for itself, or the items of a list. */
export type Written = { kind: 'lines'; lines: string[] } | { kind: 'items'; items: string[] };

/**
 * What somebody typed or pasted, as it was meant: paragraphs, line breaks, lists (`-`, `+`, `*`, `•` before a line).
 * Marks of a program (HTML, Markdown) are taken for what they mean, never printed. A number before a line stays.
 */
export function written(text: string): Written[] {
  const found: Written[] = [];
  for (const line of unmarked(text).split(/[\r\n\u2028\u2029]+/)) {
    const trimmed = line.trim();
    const item = ITEM.exec(trimmed)?.[1];
    if (trimmed !== '' && !RULE.test(trimmed)) add(found, item ?? trimmed, item !== undefined);
  }
  return found;
}

const ITEM = /^[-+*•–—▪●·]\s+(.+)$/u;
/** A line of dashes between two parts. */
const RULE = /^[-–—_*=]{3,}$/u;

function add(found: Written[], words: string, isItem: boolean) {
  const last = found.at(-1);
  if (isItem) {
    if (last?.kind === 'items') last.items.push(words);
    else found.push({ kind: 'items', items: [words] });
  } else if (last?.kind === 'lines') last.lines.push(words);
  else found.push({ kind: 'lines', lines: [words] });
}

/** The same as blocks of a document; `named` stands before the first line. */
export function writtenBlocks(text: string, named: Run[] = []): Block[] {
  const [first, ...rest] = written(text);
  if (!first) return [];
  if (named.length === 0) return [first, ...rest].flatMap(blocksOf);
  if (first.kind === 'items')
    return [{ block: 'paragraph', text: named }, ...[first, ...rest].flatMap(blocksOf)];
  const [line = '', ...more] = first.lines;
  return [
    { block: 'list', items: [[...named, { text: line }]] },
    ...more.map((one): Block => ({ block: 'paragraph', text: plain(one) })),
    ...rest.flatMap(blocksOf),
  ];
}

function blocksOf(one: Written): Block[] {
  if (one.kind === 'items') return [{ block: 'list', items: one.items.map(plain) }];
  return one.lines.map((line) => ({ block: 'paragraph', text: plain(line) }));
}

const BREAKS = /<(?:br|\/p|\/div|\/h[1-6]|\/li|\/tr)\s*\/?>/giu;
const TAGS = /<\/?(?:p|div|span|b|i|u|strong|em|font|ul|ol|h[1-6]|table|tbody|tr|td|a)(?:\s[^<>]*)?>/giu;
const ENTITIES: Record<string, string> = { nbsp: ' ', amp: '&', lt: '<', gt: '>', quot: '"' };

function unmarked(text: string): string {
  return text
    .replace(BREAKS, '\n')
    .replace(/<li(?:\s[^<>]*)?>/giu, '\n- ')
    .replace(TAGS, '')
    .replace(/&(nbsp|amp|lt|gt|quot);/gu, (whole, name: string) => ENTITIES[name] ?? whole)
    .replace(/^[ \t]*#{1,6}[ \t]+/gmu, '')
    .replace(/(\*\*|__)(?=\S)(.+?)(?<=\S)\1/gu, '$2');
}
