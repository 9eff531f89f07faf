import { type Columns, closingOf, headOf } from './columns.ts';
import { type Numbers, numberOf } from './numbers.ts';
import type { Parts, Piece } from './parts.ts';

/** How a plan is printed. */
export interface Style {
  readonly head?: Columns;
  readonly numbers?: Numbers;
  readonly headings?: 'printed' | 'upper' | 'bold' | 'lower';
  readonly bullets?: string;
  /** Characters a line holds; none where a paragraph is a line. */
  readonly width?: number;
  readonly indent?: number;
  readonly spaced?: boolean;
  /** Lines a page holds. */
  readonly page?: number;
  readonly folio?: (page: number) => string;
  readonly closing?: Columns;
  readonly stamp?: readonly string[];
}

/** The plan printed in a style. */
export function print(parts: Parts, style: Style): string {
  const gap = style.spaced ? '\n\n' : '\n';
  const lines = [
    ...headOf(parts.facts, style.head ?? 'lines'),
    'KẾ HOẠCH',
    ...parts.title,
    ...bodyOf(parts.body, style),
  ];
  return [
    ...(style.stamp ?? []),
    paged(lines, style, gap),
    ...closingOf(parts, style.closing ?? 'lines'),
  ].join('\n');
}

function bodyOf(body: readonly Piece[], style: Style): string[] {
  const counts: number[] = [];
  return body.flatMap((piece) => {
    const { level } = piece;
    if (level !== null) {
      counts.length = level;
      counts[level - 1] = (counts[level - 1] ?? 0) + 1;
    }
    return wrapped(printed(piece, counts, style), style);
  });
}

function printed(piece: Piece, counts: readonly number[], style: Style): string {
  if (piece.row) return piece.words;
  if (piece.level === null)
    return piece.sign
      ? `${style.bullets ?? piece.sign} ${piece.words}`
      : `${piece.number} ${piece.words}`.trim();
  const number = numberOf(piece, counts, style.numbers ?? 'printed');
  return `${number} ${inCase(piece, style)}`.trim();
}

function inCase(piece: Piece, { headings }: Style): string {
  const colon = piece.words.indexOf(':');
  const end = colon < 0 ? piece.words.length : colon;
  const head = piece.words.slice(0, end);
  const rest = piece.words.slice(end);
  if (headings === 'upper' && (piece.level ?? 9) < 2) return head.toUpperCase() + rest;
  if (headings === 'lower') return head[0] + head.slice(1).toLowerCase() + rest;
  return headings === 'bold' && head.length < 120 ? `**${head}**${rest}` : piece.words;
}

function wrapped(paragraph: string, { width, indent = 0 }: Style): string[] {
  const margin = ' '.repeat(indent);
  if (!width || paragraph.includes('\t')) return [margin + paragraph];
  const lines: string[] = [];
  let line = margin;
  for (const word of paragraph.split(' ')) {
    if (line.trim() && line.length + word.length >= width) {
      lines.push(line);
      line = word;
    } else line += line.trim() ? ` ${word}` : word;
  }
  return [...lines, line];
}

function paged(lines: readonly string[], { page, folio = (n) => `${n}` }: Style, gap: string): string {
  if (!page) return lines.join(gap);
  const found: string[] = [];
  for (const [at, line] of lines.entries()) {
    if (at > 0 && at % page === 0) found.push(folio(at / page + 1));
    found.push(line);
  }
  return found.join(gap);
}
