import type { Policy } from '#access';
import type { Act } from '#store';

/** Opens one transaction of the person who asked, as he stands today. */
export type Open = <T>(work: (act: Act) => Promise<T>) => Promise<T>;

/** What a kind needs to know of what was asked: ids, mostly. What is missing or wrong is found missing by the store. */
export type Particulars = Readonly<Record<string, string>>;

export interface Making {
  open: Open;
  particulars: Particulars;
  /** Aborted where nobody wants the file any more. */
  signal: AbortSignal;
  /** How far it is, in steps of the maker's own. */
  progress(done: number, total: number): void;
}

/** A kind of file that is made by a job. */
export interface ExportKind {
  /** Who may ask for it; asked again at every turn of the making. */
  who: Policy;
  /** The names of its particulars. */
  needs: readonly string[];
  /** The name under which it is saved, with its ending; null where there is nothing such. Nobody else's names or figures. */
  name(act: Act, particulars: Particulars): Promise<string | null>;
  /**
   * Its bytes in small parts: between two of them others have their turn, and an empty one is a step without bytes. Each
   * `open` is a transaction of its own, so that none lasts for minutes; whoever needs all figures from one moment reads
   * them in one and writes afterwards. Ends with a sentence where nothing can be made.
   */
  make(making: Making): AsyncGenerator<Uint8Array, string | undefined>;
}

/** A name without signs that no file name has. */
export function fileName(name: string, ending: string): string {
  return `${plainName(name)}.${ending}`;
}

/** How a unit's file is called in an archive, without its ending: `TDP-01 Tổ dân phố 1`. */
export function titleOf({ code, name }: { code: string; name: string }): string {
  return plainName(`${code} ${name}`);
}

const MOST = 120;

/** Longer than most it ends with a whole word. */
function plainName(name: string): string {
  const plain = name
    .replace(/[\p{Cc}/\\:*?"<>|]/gu, '-')
    .replace(/\s+/gu, ' ')
    .trim();
  if (plain.length <= MOST) return plain;
  return plain
    .slice(0, MOST + 1)
    .replace(/\s\S*$/u, '')
    .slice(0, MOST);
}
