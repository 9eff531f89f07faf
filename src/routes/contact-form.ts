import * as v from 'valibot';

/** What is typed of a contact; the store says what is wrong with it. */
export const contactForm = v.object({
  name: v.optional(v.string(), ''),
  post: v.optional(v.string(), ''),
  phone: v.optional(v.string(), ''),
  email: v.optional(v.string(), ''),
});

/** The box that a problem belongs to. */
export function contactField(problem: string): string {
  return problem === 'email' || problem === 'phone' ? problem : 'name';
}
