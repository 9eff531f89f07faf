import * as v from 'valibot';
import { filled } from './form.ts';

/** A year of this century, typed with four digits. */
export const year = v.pipe(filled('year'), v.regex(/^20\d\d$/, 'year'), v.transform(Number));
