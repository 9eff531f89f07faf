import { type Element, walk } from '../xml.ts';
import type { Archive } from '../zip.ts';
import { isOn, type Styles } from './styles.ts';

/** One level of a list as `numbering.xml` defines it. */
export interface Level {
  start: number;
  /** `decimal`, `upperRoman`, `bullet` … */
  format: string;
  /** `%1.%2.`; for a bullet, the sign. */
  text: string;
  suffix: 'tab' | 'space' | 'nothing';
  /** Starts again after a level above this one-based level; 0 never; null after any. */
  restart: number | null;
  /** Every number of the label in decimal (`isLgl`). */
  legal: boolean;
  /** The paragraph style tied to the level. */
  style: string | null;
}

export interface List {
  /** Lists of one definition count together. */
  definition: string;
  levels: Map<number, Level>;
  /** Levels this list begins anew, with the first number. */
  restarts: Map<number, number>;
}

/** Word's own labels stay far below; a made-up one must not multiply over every paragraph. */
const LABEL = 80;

/** The lists of a document by `numId`. */
export type Lists = ReadonlyMap<string, List>;

interface Definition {
  levels: Map<number, Level>;
  /** The numbering style that holds the levels instead. */
  link: string | null;
}

interface Draft {
  definitions: Map<string, Definition>;
  lists: Map<string, List>;
}

/** Reads `numbering.xml`; no lists without it. Throws `Refused`. */
export async function readLists(archive: Archive, part: string | undefined, styles: Styles): Promise<Lists> {
  const draft: Draft = { definitions: new Map(), lists: new Map() };
  const stream = part ? await archive.part(part) : null;
  if (stream) await walk(stream, collector(draft));
  for (const list of draft.lists.values()) complete(list, draft, styles);
  return draft.lists;
}

function collector(draft: Draft): { open(element: Element): void; close(name: string): void } {
  let definition: Definition = { levels: new Map(), link: null };
  let list: List | null = null;
  let override = 0;
  let level: Level = blank();
  return {
    open(element) {
      const value = element.get('val') ?? '';
      if (element.name === 'w:abstractNum') {
        definition = { levels: new Map(), link: null };
        draft.definitions.set(element.get('abstractNumId') ?? '', definition);
      } else if (element.name === 'w:num') {
        list = { definition: '', levels: new Map(), restarts: new Map() };
        draft.lists.set(element.get('numId') ?? '', list);
      } else if (element.name === 'w:lvl') {
        level = blank();
        (list ?? definition).levels.set(number(element.get('ilvl')), level);
      } else if (element.name === 'w:lvlOverride') override = number(element.get('ilvl'));
      else if (element.name === 'w:startOverride') list?.restarts.set(override, number(value));
      else if (element.name === 'w:abstractNumId' && list) list.definition = value;
      else if (element.name === 'w:numStyleLink') definition.link = value;
      else describe(level, element.name, element.get('val'));
    },
    close(name) {
      if (name === 'w:num') list = null;
    },
  };
}

function describe(level: Level, name: string, value: string | undefined): void {
  if (name === 'w:start') level.start = number(value);
  else if (name === 'w:numFmt') level.format = value ?? 'decimal';
  else if (name === 'w:lvlText') level.text = (value ?? '').slice(0, LABEL);
  else if (name === 'w:suff') level.suffix = value === 'nothing' || value === 'space' ? value : 'tab';
  else if (name === 'w:lvlRestart') level.restart = number(value);
  else if (name === 'w:isLgl') level.legal = isOn(value);
  else if (name === 'w:pStyle') level.style = value ?? null;
}

/** Fills in the levels a list takes over from its definition, through a numbering style where linked. */
function complete(list: List, draft: Draft, styles: Styles): void {
  let definition = draft.definitions.get(list.definition);
  for (let step = 0; definition?.link && step < 8; step++) {
    const linked = draft.lists.get(styles.numbering(definition.link).numId ?? '');
    if (!linked) break;
    list.definition = linked.definition;
    definition = draft.definitions.get(linked.definition);
  }
  for (const [at, level] of definition?.levels ?? []) {
    if (!list.levels.has(at)) list.levels.set(at, level);
  }
}

function blank(): Level {
  return { start: 0, format: 'decimal', text: '', suffix: 'tab', restart: null, legal: false, style: null };
}

function number(value: string | undefined): number {
  return Math.trunc(Number(value)) || 0;
}
