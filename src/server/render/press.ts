import { type ChildProcess, fork } from 'node:child_process';
import { findPackageJSON } from 'node:module';
import { dirname, join } from 'node:path';
import { type Annex, type CertificateSheets, type OfficialDocument, printable } from '#documents';
import type { PressJob, PressResult } from './press-process.ts';

/** The document as an editable Word file. */
export function renderDocx(document: OfficialDocument): Promise<Uint8Array> {
  return print('docx', document);
}

/** The annex as an editable Word file, across the paper. */
export function renderAnnex(annex: Annex): Promise<Uint8Array> {
  return print('annex', annex);
}

/** The document as PDF/A-2b, letters embedded. A character the letters lack is printed as a box. */
export function renderPdf(document: OfficialDocument): Promise<Uint8Array> {
  return print('pdf', document);
}

/** Certificates on pre-printed stock as PDF/A-2b, a page each. */
export function renderCertificates(sheets: CertificateSheets): Promise<Uint8Array> {
  return print('certificates', sheets);
}

type Waiting = { resolve: (bytes: Uint8Array) => void; reject: (reason: Error) => void };

const waiting = new Map<number, Waiting>();
let press: ChildProcess | null = null;
let lastId = 0;

/**
 * Both formats are drawn up in one process of their own: the compiler is synchronous, a long report takes a while,
 * and where the compiler panics it aborts its whole process. The press waits for work and ends with this process.
 */
function print(
  format: PressJob['format'],
  document: OfficialDocument | Annex | CertificateSheets,
): Promise<Uint8Array> {
  lastId += 1;
  const job: PressJob = { id: lastId, format, document: JSON.stringify(document, cleaned) };
  return new Promise((resolve, reject) => {
    waiting.set(job.id, { resolve, reject });
    const child = press ?? openPress();
    child.channel?.ref();
    child.send(job);
  });
}

function cleaned(_key: string, value: unknown): unknown {
  return typeof value === 'string' ? printable(value) : value;
}

function openPress(): ChildProcess {
  const child = fork(pressFile(), { execArgv: [], env: {}, serialization: 'advanced' });
  child.unref();
  child.on('message', (result: PressResult) => settle(child, result));
  child.on('error', (reason) => closePress(child, reason));
  child.on('exit', (code, signal) => closePress(child, new Error(`The press ended: ${signal ?? code}`)));
  press = child;
  return child;
}

/**
 * The press always runs from source, in the clone: bundling moves this module into `build/server/chunks`, and
 * from either place the package's root is the nearest package.json above.
 */
function pressFile(): string {
  const manifest = findPackageJSON(import.meta.url);
  if (manifest === undefined) throw new Error(`No package.json above ${import.meta.url}`);
  return join(dirname(manifest), 'src/server/render/press-process.ts');
}

function settle(child: ChildProcess, result: PressResult): void {
  const entry = waiting.get(result.id);
  waiting.delete(result.id);
  if (waiting.size === 0) child.channel?.unref();
  if ('bytes' in result) entry?.resolve(result.bytes);
  else entry?.reject(new Error(result.error));
}

/** What waited is lost with the press; the next document opens a new one. */
function closePress(child: ChildProcess, reason: Error): void {
  if (press !== child) return;
  press = null;
  for (const { reject } of waiting.values()) reject(reason);
  waiting.clear();
}
