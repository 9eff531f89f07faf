import { refuse } from '../problems.ts';
import type { ScannedPage } from './scanned-page.ts';

/** One white dot, in the place of a picture that could not be had. */
const DOT = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGP4DwABAQEAsTj2IQAAAABJRU5ErkJggg==',
  'base64',
);

/** A page, from 1, of which nothing could be read, and why. */
export function unread(code: 'damagedPage' | 'heavyPage', page: number): ScannedPage {
  return {
    picture: { bytes: new Uint8Array(DOT), type: 'image/png', width: 1, height: 1 },
    text: '',
    words: [],
    stamps: '',
    problem: refuse(code, page).problem,
  };
}
