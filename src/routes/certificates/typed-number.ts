import * as v from 'valibot';
import { filled } from '../form.ts';
import { measured } from './measured.ts';

/** A field that must hold a number, as people type it: `74,5`. */
export function typedNumber() {
  return v.pipe(
    filled(),
    v.rawTransform(({ dataset, addIssue, NEVER }) => {
      const number = measured(dataset.value);
      if (number !== null) return number;
      addIssue({ message: 'not a number' });
      return NEVER;
    }),
  );
}
