import { readFileSync } from 'node:fs';
import { findPackageJSON } from 'node:module';
import { dirname, join } from 'node:path';
import type { Canvas } from '@napi-rs/canvas';
import { describe, expect, it, vi } from 'vitest';
import { type Reading, readPlan } from '#plan';
import { openPlanFile } from '../extract.ts';
import { file, folder } from '../testing-files.ts';
import {
  bitPdf,
  hugePng,
  printed,
  scanned,
  scannedPdf,
  stripedPdf,
  type Treatment,
  typstOf,
  withOrientation,
} from '../testing-scan.ts';
import { readScan, type Scan } from './index.ts';

const CASES = join(dirname(findPackageJSON(import.meta.url) ?? ''), 'src/domain/plan/cases');

const SENTENCE =
  'Nâng cao nhận thức, trách nhiệm của cán bộ, đảng viên và Nhân dân trong công tác bảo đảm an ninh, trật tự; xây dựng khu dân cư đoàn kết, văn minh.';

const HEAD = `#grid(columns: (2fr, 3fr), align: center, row-gutter: 6pt,
  text(13pt)[ỦY BAN NHÂN DÂN], text(13pt)[*CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM*],
  text(13pt)[*XÃ AN BÌNH*], [*Độc lập - Tự do - Hạnh phúc*],
  line(length: 2cm), line(length: 5cm),
  [Số:#h(1.5cm)/KH-UBND], [_An Bình, ngày#h(1cm)tháng 6 năm 2026_])
`;

const TABLE = `#set par(first-line-indent: 0pt, justify: false)
#table(columns: (1.2cm, 6cm, 3cm, 1fr), [TT],[Nội dung],[Chủ trì],[Thời hạn],
  [1],[Tuyên truyền sâu rộng về phong trào thi đua tới từng hộ gia đình],[Công an xã],[Quý III/2026])`;

const MARK = (mark: string) =>
  `#place(dx: 1cm, dy: 5mm, box(stroke: 1.5pt + red, inset: 4pt, text(fill: red, weight: "bold", 16pt)[${mark}]))#v(1cm)`;

async function pages(typst: string, treatment: Treatment = {}): Promise<Canvas[]> {
  return scanned(printed(typst, await folder()), treatment);
}

async function open(name: string, bytes: Uint8Array): Promise<Scan> {
  const opened = await openPlanFile(await file('tep', bytes), name);
  if (!opened.ok || opened.kind !== 'scan')
    throw new Error(opened.ok ? 'It holds text' : opened.problem.message);
  return opened.scan;
}

async function read(name: string, bytes: Uint8Array): Promise<string> {
  const found = await readScan(await open(name, bytes), name);
  return found.ok ? found.text : found.problem.code;
}

/** A machine that does much else may take long over a page. */
vi.setConfig({ testTimeout: 120_000 });

describe('a scanned plan', () => {
  it('has its head, paragraphs and tables apart, with a place and a confidence for every word', async () => {
    const scan = await open(
      'a.pdf',
      scannedPdf(
        await pages(`${HEAD}\n${SENTENCE}\n\nHết.\n${TABLE}`, { degrees: 0.8, stamped: true, noise: 12 }),
      ),
    );
    const page = await scan.readPage(1).finally(scan.close);
    const wanted = [
      'ỦY BAN NHÂN DÂN',
      'XÃ AN BÌNH',
      'Số: /KH-UBND',
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Độc lập - Tự do - Hạnh phúc',
      'An Bình, ngày tháng 6 năm 2026',
      SENTENCE,
      'Hết.',
      'TT\tNội dung\tChủ trì\tThời hạn\n1\tTuyên truyền sâu rộng về phong trào thi đua tới từng hộ gia đình\tCông an xã\tQuý III/2026',
    ];
    const found = page.text.replace(/ {2,}/g, ' ').split('\n\n');
    expect(found).toHaveLength(wanted.length);
    for (const [at, words] of wanted.entries())
      expect(distance(words, found[at] ?? '')).toBeLessThanOrEqual(2);
    expect(page.words.map(({ start, end }) => page.text.slice(start, end))).toEqual(page.text.split(/\s+/));
    const { picture } = page;
    expect(picture.bytes.byteLength).toBeLessThanOrEqual(300_000);
    for (const { box, confidence } of page.words) {
      expect(box[0] + box[2]).toBeLessThanOrEqual(picture.width);
      expect(box[1] + box[3]).toBeLessThanOrEqual(picture.height);
      expect(confidence).toBeLessThanOrEqual(100);
    }
  });

  it('printed, stamped and laid askew is read to a hundredth and a half of its letters', async () => {
    const plan = readFileSync(join(CASES, 'road-corridor/plan.txt'), 'utf8');
    const shortened = plan.slice(0, plan.indexOf('\n', 2_600));
    const made = await pages(typstOf(shortened), { degrees: 1, stamped: true });
    const text = await read('a.pdf', scannedPdf(made));
    const wanted = shortened.normalize('NFC').replace(/\s+/g, ' ').trim();
    expect(distance(wanted, text.replace(/\s+/g, ' ')) / wanted.length).toBeLessThanOrEqual(0.015);
    expect(
      likeness(readPlan({ file: 'a', text: shortened }), readPlan({ file: 'a', text })),
    ).toBeGreaterThanOrEqual(0.9);
  });

  it.each([
    ['on its head', { quarters: 2, degrees: -1 }],
    ['on its side, at 150 dots to the inch', { quarters: 1, dpi: 150, noise: 30 }],
    ['faint and blurred', { contrast: 0.35, blur: 1, noise: 10 }],
    ['askew by five degrees, at 300 dots to the inch', { degrees: 5, dpi: 300 }],
  ])('%s is read upright', async (_, treatment) => {
    const [page] = await pages(SENTENCE, treatment);
    const text = await read('anh.jpg', page?.toBuffer('image/jpeg', 85) ?? Buffer.of());
    expect(distance(SENTENCE, text)).toBeLessThanOrEqual(3);
  });

  it('is a photo turned by what its camera noted', async () => {
    const [page] = await pages(SENTENCE, { quarters: 3 });
    const text = await read('anh.jpg', withOrientation(page?.toBuffer('image/jpeg', 85) ?? Buffer.of(), 6));
    expect(distance(SENTENCE, text)).toBeLessThanOrEqual(2);
  });
});

describe('a PDF of scanned and of written pages', () => {
  it('is read where its picture is of bits, and where it lies in strips', async () => {
    const [page] = await pages('Công an xã chủ trì.');
    if (!page) throw new Error('Nothing was printed');
    const bits = page.getContext('2d').getImageData(0, 0, page.width, page.height);
    expect(await read('a.pdf', bitPdf(bits))).toBe('Công an xã chủ trì.');
    expect(await read('a.pdf', stripedPdf(page))).toBe('Công an xã chủ trì.');
  });

  it('has its written pages as they are, with their picture, and the others recognised', async () => {
    const few = 'Trang quét này có mấy chữ thôi.';
    const written = 'The words of this page stand in the file itself, line after line.';
    const scan = await open('a.pdf', scannedPdf([...(await pages(few)), written]));
    const [first, second] = [await scan.readPage(1), await scan.readPage(2)];
    await scan.close();
    expect([first.text, second.text]).toEqual([few, written]);
    expect(second.words.every(({ confidence }) => confidence === 100)).toBe(true);
    expect(second.picture.width).toBeGreaterThan(800);
  });

  it('is not believed where the layer under its picture is no Vietnamese', async () => {
    const layer = SENTENCE.normalize('NFD')
      .replace(/[\u0300-\u036f]/g, '')
      .replaceAll('đ', 'd');
    expect(await read('a.pdf', scannedPdf(await pages(SENTENCE), layer))).toBe(SENTENCE);
  });
});

describe('a scan is given up', () => {
  it('at the secrecy mark stamped on its first page', async () => {
    for (const mark of ['MẬT', 'TỐI MẬT'])
      expect(await read('a.pdf', scannedPdf(await pages(`${HEAD}${MARK(mark)}`)))).toBe('secret');
  });

  it('with a sentence where no word stands on it', async () => {
    expect(await read('a.pdf', scannedPdf(await pages('#v(1cm)', { noise: 30 })))).toBe('blankScan');
  });

  it('where its picture is damaged, or unpacks to gigabytes', async () => {
    const [page] = await pages('#v(1cm)');
    const jpeg = page?.toBuffer('image/jpeg', 80) ?? Buffer.of();
    expect(await read('anh.jpg', jpeg.subarray(0, 400))).toBe('damagedPage');
    expect(await read('anh.png', hugePng())).toBe('damagedPage');
  });

  it('at once when it is cancelled amid a page, and can be taken up again', async () => {
    const scan = await open('a.pdf', scannedPdf(await pages(`${SENTENCE}\n\n`.repeat(8))));
    const stopping = new AbortController();
    const reading = scan.readPage(1, stopping.signal);
    setTimeout(() => stopping.abort(), 600);
    await expect(reading).rejects.toThrow('aborted');
    expect((await scan.readPage(1)).text).toContain('Nâng cao nhận thức');
    await scan.close();
  });

  it('all the same where a Ctrl-C reaches the reader before it listens', async () => {
    const scan = await open('a.pdf', scannedPdf(await pages(SENTENCE)));
    const others = children();
    const reading = scan.readPage(1);
    const begun = () => children().filter((pid) => !others.includes(pid));
    await expect.poll(() => begun().length, { interval: 1 }).toBe(1);
    for (const pid of begun()) process.kill(pid, 'SIGINT');
    expect((await reading.finally(scan.close)).text).toContain('Nâng cao nhận thức');
  });
});

/** Processes that this one has begun. */
function children(): number[] {
  return readFileSync(`/proc/self/task/${process.pid}/children`, 'utf8').trim().split(' ').map(Number);
}

/** How many letters must change for one text to become the other. */
function distance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let at = 1; at <= one.length; at++) {
    const next = [at];
    for (let to = 1; to <= other.length; to++) {
      const change = (row[to - 1] ?? 0) + (one[at - 1] === other[to - 1] ? 0 : 1);
      next.push(Math.min((row[to] ?? 0) + 1, (next[to - 1] ?? 0) + 1, change));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}

/** The mean over the categories of how many items of two readings are the same (F1), by four words of five. */
function likeness(wanted: Reading, read: Reading): number {
  const kinds = ['legalBases', 'sections', 'targets', 'deadlines', 'recipients', 'assignments'] as const;
  const scores = kinds.flatMap((kind) => {
    const [one, other] = [wanted[kind].map(wordsOf), read[kind].map(wordsOf)];
    const same = one.filter((words) => other.some((others) => isAlike(words, others))).length;
    return one.length + other.length > 0 ? [(2 * same) / (one.length + other.length)] : [];
  });
  return scores.reduce((sum, score) => sum + score, 0) / scores.length;
}

function wordsOf(item: object): string[] {
  const { quote = '', heading = '', name = '' }: { quote?: string; heading?: string; name?: string } = item;
  return `${quote} ${heading} ${name}`.split(/\s+/);
}

function isAlike(one: string[], other: string[]): boolean {
  return one.filter((word) => other.includes(word)).length >= 0.8 * Math.max(one.length, other.length);
}
