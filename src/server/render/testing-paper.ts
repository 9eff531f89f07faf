import { readFileSync } from 'node:fs';
import { text } from 'node:stream/consumers';
import { getDocumentProxy } from 'unpdf';
import { fromBufferPromise } from 'yauzl';
import type { MergedReportInput } from '#documents';

/** Papers read back, for tests. Lengths in millimetres, letters in points. */

export interface Printed {
  text: string;
  size: number;
  /** From the left and the upper edge to the start of the base line. */
  x: number;
  y: number;
  width: number;
}

export interface Page {
  width: number;
  height: number;
  printed: Printed[];
}

const MILLIMETRES = 25.4 / 72;

/** The input of a case of the documents' room. */
export function caseInput(name: string): MergedReportInput {
  const path = new URL(`../../domain/documents/cases/${name}/input.json`, import.meta.url);
  return JSON.parse(readFileSync(path, 'utf8'));
}

export async function pagesOf(bytes: Uint8Array): Promise<Page[]> {
  const file = await getDocumentProxy(bytes.slice());
  const pages: Page[] = [];
  for (let number = 1; number <= file.numPages; number += 1) {
    const page = await file.getPage(number);
    const [, , width = 0, height = 0] = page.view;
    const { items } = await page.getTextContent();
    const printed = items.flatMap((item) => {
      if (!('str' in item) || item.str.trim() === '') return [];
      const [, , , size = 0, x = 0, y = 0] = item.transform;
      const place = { x: x * MILLIMETRES, y: (height - y) * MILLIMETRES, width: item.width * MILLIMETRES };
      return [{ text: item.str, size, ...place }];
    });
    pages.push({ width: width * MILLIMETRES, height: height * MILLIMETRES, printed });
  }
  return pages;
}

/** All text of some pages without its spaces, which line breaks and justification move. */
export function wordsOf(pages: readonly Page[]): string {
  return squeezed(pages.flatMap(({ printed }) => printed.map(({ text }) => text)).join(''));
}

export function squeezed(text: string): string {
  return text.replace(/\s+/gu, '');
}

/** The parts of a Word file by name. */
export async function partsOf(bytes: Uint8Array): Promise<Map<string, string>> {
  const zip = await fromBufferPromise(Buffer.from(bytes), { autoClose: false });
  const parts = new Map<string, string>();
  for await (const entry of zip.eachEntry())
    parts.set(entry.fileName, await text(await zip.openReadStreamPromise(entry)));
  zip.close();
  return parts;
}

/** The text of a part of a Word file, without spaces. */
export function wordsOfXml(xml: string): string {
  const runs = [...xml.matchAll(/<w:t[ >][^<]*/gu)].map(([run]) => run.slice(run.indexOf('>') + 1));
  const entities = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&apos;': "'", '&amp;': '&' };
  const plain = Object.entries(entities).reduce((all, [from, to]) => all.replaceAll(from, to), runs.join(''));
  return squeezed(plain);
}
