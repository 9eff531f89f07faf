import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { createWorker, type Line, OEM, PSM, type Word } from 'tesseract.js';
import type { Grey } from './grey.ts';

/** A line of words as the engine found it; pixels of the picture it was given. */
export interface FoundLine {
  words: FoundWord[];
  /** Height of a letter with what rises above and hangs below it. */
  height: number;
  /** Where the line stands, at its middle. */
  baseline: number;
}

export interface FoundWord {
  text: string;
  confidence: number;
  box: { x0: number; y0: number; x1: number; y1: number };
}

type Worker = Awaited<ReturnType<typeof createWorker>>;

/** The Vietnamese data comes with the package: nothing is fetched and nothing is written. */
const require = createRequire(import.meta.url);
const LANGUAGE = dirname(require.resolve('@tesseract.js-data/vie/package.json'));
const OPTIONS = { langPath: join(LANGUAGE, '4.0.0_best_int'), cacheMethod: 'none', gzip: true };

let engine: Promise<Worker> | null = null;

/** Starts the engine, about 0.3 s; once for all pages. */
export function startEngine(): Promise<Worker> {
  engine ??= createWorker('vie', OEM.LSTM_ONLY, { ...OPTIONS, errorHandler: () => undefined });
  return engine;
}

let parameters = '';

/** The lines of a picture in the engine's own order. */
export async function recognise(picture: Grey, dpi: number, mode: PSM = PSM.AUTO): Promise<FoundLine[]> {
  const worker = await startEngine();
  const wanted = { tessedit_pageseg_mode: mode, user_defined_dpi: String(Math.round(dpi)) };
  if (parameters !== JSON.stringify(wanted)) await worker.setParameters(wanted);
  parameters = JSON.stringify(wanted);
  const { data } = await worker.recognize(asPgm(picture), {}, { text: false, blocks: true });
  const lines = (data.blocks ?? []).flatMap((block) => block.paragraphs.flatMap(({ lines }) => lines));
  return lines.map(lineOf);
}

function lineOf({ words, baseline, rowAttributes }: Line): FoundLine {
  const height = rowAttributes.rowHeight;
  return {
    words: words.flatMap((word) => parted(word, height)),
    height,
    baseline: (baseline.y0 + baseline.y1) / 2,
  };
}

/** Room between two letters that only a space leaves, in heights of the line; letters of a word leave 0.2 at most. */
const SPACE = 0.26;

/** A word as found, or two and more where the engine overlooked the space between them. */
function parted({ symbols, confidence }: Word, height: number): FoundWord[] {
  const words: FoundWord[] = [];
  for (const { text, bbox } of symbols) {
    const last = words.at(-1);
    if (!last || bbox.x0 - last.box.x1 > SPACE * height) words.push({ text, confidence, box: { ...bbox } });
    else {
      last.text += text;
      last.box.x1 = Math.max(last.box.x1, bbox.x1);
      last.box.y0 = Math.min(last.box.y0, bbox.y0);
      last.box.y1 = Math.max(last.box.y1, bbox.y1);
    }
  }
  return words
    .filter(({ box }) => box.x1 - box.x0 > 1)
    .map((word) => ({ ...word, text: word.text.normalize('NFC') }));
}

/** Portable grey map, the one picture format that needs no packing. */
function asPgm({ width, height, pixels }: Grey): Buffer {
  return Buffer.concat([Buffer.from(`P5\n${width} ${height}\n255\n`, 'latin1'), pixels]);
}
