import { languageOf } from './1-text/language.ts';
import { closingOf } from './2-structure/closing.ts';
import { type Structure, structureOf } from './2-structure/structure.ts';
import { targetTablesOf } from './2-structure/target-tables.ts';
import { assignments } from './3-meaning/assignments.ts';
import { awards } from './3-meaning/awards.ts';
import { criteria } from './3-meaning/criteria.ts';
import { deadlines } from './3-meaning/deadlines.ts';
import { documentFacts } from './3-meaning/document.ts';
import { funding } from './3-meaning/funding.ts';
import { type Quoter, quoterOf } from './3-meaning/item.ts';
import { legalBases } from './3-meaning/legal-bases.ts';
import { ownersOf } from './3-meaning/owners.ts';
import { participants } from './3-meaning/participants.ts';
import { phases } from './3-meaning/phases.ts';
import type { Plan } from './3-meaning/plan.ts';
import { recipients } from './3-meaning/recipients.ts';
import { reporting } from './3-meaning/reporting.ts';
import { sectionsOf } from './3-meaning/sections.ts';
import { targets } from './3-meaning/targets.ts';
import { notesOn } from './4-unsettled/notes.ts';
import type { Read } from './4-unsettled/point.ts';
import { unsettledIn } from './4-unsettled/unsettled.ts';
import type { Reading } from './reading.ts';

/** A file to be read. */
export interface PlanSource {
  /** The file's base name. */
  file: string;
  /** The text as extracted, in any Unicode form. */
  text: string;
  /** Start offset of each page in `text`, for paged files. */
  pages?: number[];
}

/**
 * Reads a plan.
 * - never throws, whatever the text; time grows with its length;
 * - the same file gives the same reading, identities included;
 * - every item's `span` points into `text`, and folds to its `quote`;
 * - what is no plan comes back as kind `other`, with a note.
 */
export function readPlan(source: PlanSource): Reading {
  const { text, pages } = composed(source);
  const language = languageOf(text);
  const structure = structureOf(language === 'Vietnamese' ? text : '');
  const quote = quoterOf(text);
  const read: Read = {
    schemaVersion: 1,
    id: source.file.replace(/\.[^.]*$/, ''),
    file: source.file,
    kind: structure.kind ? 'plan' : 'other',
    text,
    pages,
    ...meaningOf(structure, quote),
  };
  return {
    ...read,
    notes: notesOn(read, structure, language),
    unsettled: unsettledIn(read, structure, quote),
  };
}

function meaningOf(structure: Structure, quote: Quoter) {
  const { clauses, nodes, tables } = structure;
  const closing = closingOf(structure.closing);
  const document = documentFacts(structure, closing);
  const year = yearOf(structure, document.date.year);
  const plan: Plan = { clauses, tables, owners: ownersOf(clauses), year };
  return {
    document,
    legalBases: legalBases(structure, quote),
    sections: sectionsOf(nodes, quote),
    participants: participants(clauses, quote),
    phases: phases(plan, quote),
    targets: targets(clauses, targetTablesOf(structure.text), quote),
    criteria: criteria(clauses, quote),
    assignments: assignments(plan, quote),
    deadlines: deadlines(plan, quote),
    awards: awards(clauses, quote),
    funding: funding(clauses, quote),
    recipients: recipients(closing.recipients, quote),
    reporting: reporting(plan, quote),
  };
}

/** The text in NFC, with the pages where they begin in it. */
function composed({ text, pages = [] }: PlanSource): { text: string; pages: number[] } {
  const whole = text.normalize('NFC');
  if (whole === text) return { text, pages };
  return { text: whole, pages: pages.map((at) => text.slice(0, at).normalize('NFC').length) };
}

/** The year dates without one belong to: that of the title, or of the plan's date. */
function yearOf(structure: Structure, dated: number | null): number | null {
  return Number(/năm (\d{4})(?!\s*[-–])/u.exec(structure.title?.text ?? '')?.[1]) || dated;
}
