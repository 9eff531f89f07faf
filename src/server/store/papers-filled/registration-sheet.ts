import { registrationSheet as sheetPaper } from '#documents';
import * as movements from '../movements.ts';
import * as registrations from '../registrations.ts';
import type { Filling } from './filling.ts';
import { linesOf, planOf } from './movement-plan.ts';

/** Of a registration that was opened, or of the movement where none was. */
export const registrationSheet: Filling = {
  async subjects(act, movement) {
    const of = movement === null ? undefined : await movements.get(act, movement);
    if (!of) return [];
    const opened = await registrations.list(act, of.id);
    if (opened.length === 0) return [{ about: {}, label: of.name }];
    return opened.map(({ id, title, year }) => ({
      about: { registration: id },
      label: `${title}, năm ${year}`,
    }));
  },
  async fill(act, { movement, about, frame }) {
    const plan = await planOf(act, movement);
    if (!plan) return null;
    const input = { frame, lines: linesOf(plan) };
    if (about.registration === undefined) return sheetPaper({ ...input, registration: null });
    const found = await registrations.get(act, about.registration);
    if (!found || found.registration.movement !== movement) return null;
    const { title, year, pledge, countsHouseholds } = found.registration;
    return sheetPaper({ ...input, registration: { title, year, pledge, countsHouseholds } });
  },
};
