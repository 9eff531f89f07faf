import {
  administrators,
  anyone,
  officers,
  type Policy,
  reporters,
  staff,
  triers,
  whoeverIsSignedIn,
  wipers,
} from './policies.ts';

/** Who may see a route, and who may act on it (every method but GET). A route without a guard does not exist. */
export interface Guard {
  see: Policy;
  act: Policy;
}

const nobody: Policy = () => false;

export const guards: Record<string, Guard> = {
  '/': { see: anyone, act: nobody },
  '/start': { see: anyone, act: anyone },
  '/start/commune': { see: anyone, act: anyone },
  '/sign-in': { see: anyone, act: anyone },
  '/sign-out': { see: nobody, act: whoeverIsSignedIn },
  '/language': { see: nobody, act: anyone },
  '/account': { see: whoeverIsSignedIn, act: whoeverIsSignedIn },
  '/trial': { see: triers, act: triers },
  '/trial/start': { see: nobody, act: administrators },
  '/trial/wipe': { see: wipers, act: wipers },
  '/commune': { see: staff, act: administrators },
  '/people': { see: administrators, act: administrators },
  '/people/new': { see: administrators, act: administrators },
  '/people/[member]': { see: administrators, act: administrators },
  '/people/sheet': { see: nobody, act: administrators },
  '/people/sheet/xlsx': { see: nobody, act: administrators },
  '/units': { see: staff, act: nobody },
  '/units/new': { see: officers, act: officers },
  '/units/import': { see: officers, act: officers },
  '/units/template': { see: officers, act: nobody },
  '/units/[unit]': { see: officers, act: officers },
  '/plans': { see: staff, act: officers },
  '/plans/scans/[scan]': { see: staff, act: officers },
  '/plans/scans/[scan]/standing': { see: staff, act: nobody },
  '/plans/scans/[scan]/picture': { see: staff, act: nobody },
  '/plans/[plan]': { see: staff, act: officers },
  '/plans/[plan]/viewers': { see: staff, act: officers },
  '/plans/[plan]/file': { see: staff, act: nobody },
  '/plans/[plan]/points': { see: staff, act: officers },
  '/plans/[plan]/points/letter/[format]': { see: staff, act: nobody },
  '/plans/[plan]/tasks': { see: staff, act: nobody },
  '/plans/[plan]/tasks/[format]': { see: staff, act: nobody },
  '/plans/[plan]/changes': { see: staff, act: officers },
  '/plans/[plan]/open': { see: officers, act: officers },
  '/movements': { see: staff, act: nobody },
  '/movements/[movement]': { see: staff, act: officers },
  '/movements/[movement]/board': { see: staff, act: nobody },
  '/movements/[movement]/reports/[report]': { see: staff, act: nobody },
  '/movements/[movement]/merged/[period]': { see: staff, act: nobody },
  '/movements/[movement]/merged/[period]/[format]': { see: staff, act: nobody },
  '/unit': { see: reporters, act: nobody },
  '/unit/[period]': { see: reporters, act: reporters },
  '/unit/[period]/draft': { see: nobody, act: reporters },
  '/log': { see: administrators, act: nobody },
};
