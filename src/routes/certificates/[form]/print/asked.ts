import * as v from 'valibot';
import type { AwardGiven } from '#documents';
import { civilDay } from '../../../form.ts';
import { awardDay } from '../../samples.ts';

const words = v.optional(v.pipe(v.string(), v.maxLength(2_000, 'too long')), '');
const none = v.pipe(
  v.literal(''),
  v.transform(() => null),
);
const day = v.optional(v.union([none, civilDay()], 'date'), '');

/** What is typed of one printing; classes are ticked as `class.KEY`. */
export const asked = v.looseObject({
  evaluation: words,
  decision: words,
  typed: v.optional(v.string(), ''),
  issuer: words,
  address: words,
  achievement: words,
  decisionNumber: words,
  decidedOn: day,
  placeName: words,
  day,
  signerPosition: words,
  signerName: words,
  register: words,
  printer: words,
  stock: v.optional(v.string()),
});

export type Asked = v.InferOutput<typeof asked>;

/** What stands on every certificate. */
export function givenBy({ decidedOn, placeName, day, register, ...typed }: Asked): AwardGiven {
  const { issuer, achievement, decisionNumber, signerPosition, signerName } = typed;
  return {
    ...{ issuer, achievement, decisionNumber, signerPosition, signerName },
    ...{ place: placeName, firstRegister: register },
    decidedOn: decidedOn && awardDay(decidedOn),
    day: day && awardDay(day),
  };
}

/** Keys of the classes that were ticked. */
export function classesOf(typed: Asked): string[] {
  return Object.keys(typed).flatMap((name) => (name.startsWith('class.') ? [name.slice(6)] : []));
}
