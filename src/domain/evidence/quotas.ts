import { type EvidenceProblem, refusal } from './problems.ts';

const MB = 1024 * 1024;

/**
 * How much is taken. Bytes as they are kept, after a photo was shrunk.
 * - received: a photo straight from a phone, where no script shrinks it (48 million pixels are some 15 MB)
 * - file: a document as it is kept; a shrunk photo is a tenth of it
 * - question: who looks at a figure looks at some photos of it, not at an album
 * - files, bytes: of one report; twenty files of an officer's 60 units are an afternoon's reading
 * - commune: 300 units with a report a month of 5 MB fill it in a year; a backup of it still fits a common disk
 */
export const QUOTAS = {
  received: 20 * MB,
  file: 5 * MB,
  question: 5,
  files: 20,
  bytes: 20 * MB,
  commune: 20 * 1024 * MB,
} as const;

/** What stands already. */
export interface Used {
  /** Files of the question. */
  question: number;
  /** Files and bytes of the report. */
  files: number;
  bytes: number;
  /** Bytes of the commune. */
  commune: number;
}

export const NOTHING_USED: Used = { question: 0, files: 0, bytes: 0, commune: 0 };

/** Why no file of `size` bytes goes beside what stands, or null. Asked with 0 before a file is read at all. */
export function overQuota(used: Used, size: number, name: string): EvidenceProblem | null {
  if (size > QUOTAS.file) return refusal('tooLarge', name, size, QUOTAS.file);
  if (used.question >= QUOTAS.question) return refusal('questionFull', name, QUOTAS.question);
  if (used.files >= QUOTAS.files) return refusal('reportFull', name, QUOTAS.files);
  if (used.bytes + size > QUOTAS.bytes) return refusal('reportHeavy', name, used.bytes, QUOTAS.bytes);
  return used.commune + size > QUOTAS.commune ? refusal('communeFull', name) : null;
}
