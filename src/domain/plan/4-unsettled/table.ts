import { unnamedAuthorities } from './bodies/authorities.ts';
import { incompleteBlocks } from './bodies/blocks.ts';
import { buildsAndAppraises } from './bodies/builds-and-appraises.ts';
import { notRecipients } from './bodies/not-recipients.ts';
import { twoOwners } from './bodies/two-owners.ts';
import { formerBodies } from './documents/former-bodies.ts';
import { oddNumbers } from './documents/odd-number.ts';
import { replacedDocuments } from './documents/replaced.ts';
import { unclearDocuments } from './documents/unclear.ts';
import { criteriaSets } from './figures/criteria-sets.ts';
import { noTargets } from './figures/no-targets.ts';
import { ranges } from './figures/ranges.ts';
import { subjects } from './figures/subjects.ts';
import { blankWords } from './form/blank-words.ts';
import { blanks } from './form/blanks.ts';
import { doubledWords } from './form/doubled-words.ts';
import { numbering } from './form/numbering.ts';
import { bodyVariants } from './names/body-variants.ts';
import { differingNames } from './names/differing-names.ts';
import { differingPlaces } from './names/places.ts';
import { beyondItsYear, differingYears } from './names/years.ts';
import type { Finder } from './point.ts';
import { reportsBeforeEnd } from './reports/before-end.ts';
import { noCutOff } from './reports/cut-off.ts';
import { reportersLeftOut } from './reports/left-out.ts';
import { reportLinks } from './reports/links.ts';
import { undatedReports } from './reports/undated.ts';
import { daysOff } from './times/days-off.ts';
import { impossibleDates } from './times/impossible-dates.ts';
import { openPeriods } from './times/open-periods.ts';
import { pastDates } from './times/past-dates.ts';
import { regulationDates } from './times/regulation-dates.ts';
import { reversedPeriods } from './times/reversed-periods.ts';
import { undatedEvents } from './times/undated-events.ts';
import { undatedReviews } from './times/undated-reviews.ts';

/** The recognisers, in the order in which their points are listed: what hinders the work first, form last. */
export const FINDERS: readonly Finder[] = [
  undatedReports,
  reportLinks,
  reportsBeforeEnd,
  noCutOff,
  reportersLeftOut,
  pastDates,
  impossibleDates,
  reversedPeriods,
  undatedEvents,
  undatedReviews,
  openPeriods,
  regulationDates,
  daysOff,
  twoOwners,
  incompleteBlocks,
  buildsAndAppraises,
  unnamedAuthorities,
  ranges,
  subjects,
  noTargets,
  criteriaSets,
  formerBodies,
  replacedDocuments,
  unclearDocuments,
  oddNumbers,
  notRecipients,
  differingNames,
  bodyVariants,
  differingYears,
  beyondItsYear,
  differingPlaces,
  blanks,
  blankWords,
  numbering,
  doubledWords,
];
