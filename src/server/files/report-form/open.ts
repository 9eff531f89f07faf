import { stat } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import { kindOf } from '../kind.ts';
import { oleProblem } from '../ole.ts';
import { type FileProblem, refuse } from '../problems.ts';
import { type Archive, openArchive, Refused } from '../zip.ts';
import { EXPLAINED } from './definition-sheet.ts';
import { type Identity, readIdentity } from './identity.ts';
import { HEAD_MARK, REPORT } from './report-sheet.ts';
import { type OpenedSheet, type OpenedWorkbook, readWorkbook } from './workbook.ts';

/** A report form that came back: what it says of itself, and its cells. */
export interface SentForm {
  identity: Identity;
  sheet: OpenedSheet;
  names: OpenedWorkbook['names'];
}

export type Opened = { ok: true; form: SentForm } | { ok: false; problem: FileProblem };

/** Bytes; a form that is filled in to the last letter has a tenth of it. */
export const FORM_LIMIT = 5 * 1024 * 1024;

/**
 * Opens a file that should be a report form; the kind is decided by the content. Macros are never run, and nothing but
 * cells is looked at. Holds up its thread: call it through `openReportForm`. Never throws on content.
 */
export async function openHere(path: string, name: string): Promise<Opened> {
  if ((await stat(path)).size > FORM_LIMIT) return refuse('tooLarge', name, FORM_LIMIT);
  const kind = await kindOf(path);
  if (kind === 'empty') return refuse('empty', name);
  if (kind === 'ole') return oldExcel(path, name);
  if (kind !== 'zip') return refuse('notReportForm', name);
  try {
    return (await refusal(path, name)) ?? formOf(await readWorkbook(path, isReport), name);
  } catch (error) {
    if (error instanceof Refused) return refuse(error.reason, name);
    throw error;
  }
}

/** Whose form a file says it is, without looking at its answers; null where it says nothing. Never throws on content. */
export async function claimHere(path: string): Promise<Identity | null> {
  if ((await stat(path)).size > FORM_LIMIT || (await kindOf(path)) !== 'zip') return null;
  try {
    if (await refusal(path, '')) return null;
    return readIdentity((await readWorkbook(path, ({ hidden }) => hidden)).sheets);
  } catch (error) {
    if (error instanceof Refused) return null;
    throw error;
  }
}

/** Nothing is filled in on the sheet that explains. */
function isReport({ name }: { name: string }): boolean {
  return name !== EXPLAINED;
}

async function oldExcel(path: string, name: string): Promise<Opened> {
  const found = await oleProblem(path, name);
  return found.problem.code === 'notDocument' || found.problem.code === 'oldWord'
    ? refuse('notReportForm', name)
    : found;
}

/** Why a zip file is not read as a workbook; null where it is. */
async function refusal(path: string, name: string): Promise<Opened | null> {
  const archive = await openArchive(path);
  try {
    if (await isOpenDocument(archive)) return refuse('openDocument', name);
    if (archive.names.includes('xl/workbook.bin')) return refuse('binaryExcel', name);
    return archive.names.some((part) => part.startsWith('xl/')) ? null : refuse('notReportForm', name);
  } finally {
    await archive.close();
  }
}

async function isOpenDocument(archive: Archive): Promise<boolean> {
  const part = await archive.part('mimetype');
  return part !== null && (await text(part)).includes('opendocument.spreadsheet');
}

function formOf({ sheets, names }: OpenedWorkbook, name: string): Opened {
  const identity = readIdentity(sheets);
  const sheet = sheetOf(sheets, names);
  return identity && sheet ? { ok: true, form: { identity, sheet, names } } : refuse('notReportForm', name);
}

/** The sheet with the marks; where they are gone, the one to which the names lead, or the one that is called so. */
function sheetOf(sheets: readonly OpenedSheet[], names: OpenedWorkbook['names']): OpenedSheet | undefined {
  const named = names.find(({ name }) => name.startsWith(`${HEAD_MARK}_`))?.at.sheet ?? REPORT;
  return (
    sheets.find(({ cells }) => cells.some(({ text }) => text === HEAD_MARK)) ??
    sheets.find(({ name }) => name === named)
  );
}
