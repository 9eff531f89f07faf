import { sentencesOf } from './found-figures.ts';
import { tokensOf } from './number-words.ts';

/** What one unit wrote under one question. */
export interface Passage {
  unit: string;
  indicator: string;
  text: string;
}

/** A sentence, or a model by its name, with who tells of it and where. */
export interface Told {
  unit: string;
  indicator: string;
  sentence: string;
}

/** Two places that may tell of one case or model: a person says whether they do. */
export interface ToldTwice {
  why: 'words' | 'model';
  /** The share of their words in a row that both have, 0 to 1; of models by one name 1. */
  alike: number;
  first: Told;
  second: Told;
}

/** Shorter sentences are alike by chance. */
const LEAST_WORDS = 8;
/** So many places that say the same are a turn of phrase, or a model that was spread: no case told twice. */
export const MOST_PLACES = 6;
const LEAST_ALIKE = 0.6;
/** Words in a row that are compared. */
const ROW = 3;
/** How many of a sentence's rows name it: the least of their hashes, so that sentences alike share some. */
const SKETCH = 6;
const LEAST_SKETCH = 2;

/**
 * Passages, across units or within one, that may tell of the same case or model: sentences nearly alike, or models by one name.
 * The most alike first. Work grows with the text: places are found by what names them, and only those that share it are compared.
 */
export function toldTwice(passages: readonly Passage[]): ToldTwice[] {
  const told = passages.flatMap(({ unit, indicator, text }) =>
    sentencesOf(text).map(({ sentence }) => ({ unit, indicator, sentence })),
  );
  const words = alikeInWords(told.map(rowsOf).filter(({ rows }) => rows.size > LEAST_WORDS - ROW));
  const known = new Set(words.map(({ first, second }) => pairOf(first, second)));
  const models = sameModels(told).filter(({ first, second }) => !known.has(pairOf(first, second)));
  return [...words, ...models].sort((one, other) => other.alike - one.alike);
}

function pairOf(...places: Told[]): string {
  return JSON.stringify(places.map(({ unit, sentence }) => [unit, sentence]).sort());
}

interface InRows {
  told: Told;
  /** Hashes of words in a row. */
  rows: Set<number>;
}

function rowsOf(told: Told): InRows {
  const words = tokensOf(told.sentence)
    .map(({ word }) => word)
    .filter((word) => /^[\p{L}\d]/u.test(word));
  const rows = new Set<number>();
  for (let at = 0; at + ROW <= words.length; at += 1) rows.add(hashOf(words.slice(at, at + ROW).join(' ')));
  return { told, rows };
}

/** FNV-1a. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}

function alikeInWords(sentences: readonly InRows[]): ToldTwice[] {
  const found: ToldTwice[] = [];
  for (const [place, others] of neighbours(sentences)) {
    const first = sentences[place];
    for (const other of others) {
      const second = sentences[other];
      const alike = first && second ? shareOf(first.rows, second.rows) : 0;
      if (first && second && alike >= LEAST_ALIKE)
        found.push({ why: 'words', alike, first: first.told, second: second.told });
    }
  }
  return found;
}

/** For each sentence those after it that share enough of its sketch. What very many share names none of them. */
function neighbours(sentences: readonly InRows[]): Map<number, number[]> {
  const byRow = new Map<number, number[]>();
  for (const [place, { rows }] of sentences.entries())
    for (const row of sketchOf(rows)) {
      const places = byRow.get(row);
      if (!places) byRow.set(row, [place]);
      else if (places.length <= MOST_PLACES) places.push(place);
    }
  const shared = new Map<string, number>();
  for (const places of byRow.values())
    if (places.length > 1 && places.length <= MOST_PLACES)
      for (const [at, one] of places.entries())
        for (const other of places.slice(at + 1))
          shared.set(`${one} ${other}`, (shared.get(`${one} ${other}`) ?? 0) + 1);
  const found = new Map<number, number[]>();
  for (const [pair, count] of shared) {
    if (count < LEAST_SKETCH) continue;
    const [one = 0, other = 0] = pair.split(' ').map(Number);
    found.set(one, [...(found.get(one) ?? []), other]);
  }
  return found;
}

function sketchOf(rows: ReadonlySet<number>): number[] {
  return [...rows].sort((one, other) => one - other).slice(0, SKETCH);
}

function shareOf(one: ReadonlySet<number>, other: ReadonlySet<number>): number {
  let shared = 0;
  for (const row of one) if (other.has(row)) shared += 1;
  return shared / (one.size + other.size - shared);
}

const MODEL = /mô hình(?: điểm)?[:\s]*[“"«”]([^”"»“]{3,80})[”"»“]/giu;

function sameModels(told: readonly Told[]): ToldTwice[] {
  const byName = new Map<string, Told[]>();
  for (const one of told)
    for (const name of new Set([...one.sentence.matchAll(MODEL)].map(([, words = '']) => folded(words)))) {
      const places = byName.get(name) ?? [];
      byName.set(name, [...places.slice(0, MOST_PLACES), one]);
    }
  return [...byName.values()]
    .filter((places) => places.length > 1 && places.length <= MOST_PLACES)
    .flatMap((places) =>
      places.flatMap((first, at) =>
        places
          .slice(at + 1)
          .filter(({ unit }) => unit !== first.unit)
          .map((second): ToldTwice => ({ why: 'model', alike: 1, first, second })),
      ),
    );
}

function folded(name: string): string {
  return tokensOf(name)
    .map(({ word }) => word)
    .filter((word) => /^[\p{L}\d]/u.test(word))
    .join(' ');
}
