import { inVietnamese } from '#reporting';
import { en } from './en.ts';
import { vi } from './vi.ts';

/** A language of the sentences about a result. */
export type Tongue = 'vi' | 'en';
export type Sentences = typeof vi;

export function sentencesIn(tongue: Tongue): Sentences {
  return tongue === 'en' ? en : vi;
}

/** A figure as it is printed, in either language: dot groups thousands, comma is the decimal mark. */
export function figure(value: string | number): string {
  return inVietnamese(String(value));
}
