import type { Transport } from '@sveltejs/kit/hooks';
import { isDrawn } from './routes/drawn.ts';

/** What is not written into pages: see `drawnFrom`. */
export const transport: Transport = {
  Drawn: { encode: (thing) => isDrawn(thing) && 1, decode: () => ({}) },
};
