import { fold } from '../1-text/fold.ts';
import type { Language } from '../1-text/language.ts';
import { type Passage, spanOf } from '../1-text/passage.ts';
import type { Structure } from '../2-structure/structure.ts';
import { opensWithDuty } from '../3-meaning/words/duties.ts';
import type { Note } from '../reading.ts';
import { NOTES, type NoteCode } from './messages/notes.ts';
import type { Read } from './point.ts';

/** What was not found, and which words were not understood. */
export function notesOn(read: Read, structure: Structure, language: Language): Note[] {
  if (!read.text.trim()) return [note('empty')];
  if (language !== 'Vietnamese') return [note(language)];
  if (read.kind !== 'plan') return [note('not-a-plan')];
  return [
    ...missing(read),
    ...unowned(read, structure),
    ...(structure.annex ? [note('annex', structure.annex)] : []),
  ];
}

function missing({ document, sections }: Read): Note[] {
  const absent: Array<[NoteCode, boolean]> = [
    ['no-headings', sections.length === 0],
    ['no-issuer', document.issuer === null],
    ['no-number', document.number === null],
    ['no-date', document.date.year === null],
    ['no-signer', document.signer.name === null],
  ];
  return absent.flatMap(([code, is]) => (is ? [note(code)] : []));
}

/** Duties in a part that hands out tasks, of which no body was found to be the owner. */
function unowned({ assignments }: Read, { clauses }: Structure): Note[] {
  const owned = assignments.flatMap(({ tasks }) => tasks.map(({ span }) => span));
  const starts = new Set(owned.map(([start]) => start));
  return clauses.flatMap(({ node, label, words }) => {
    const organising = node?.about.length === 1 && node.about[0] === 'organisation';
    return organising && !label && opensWithDuty(words.text) && !starts.has(spanOf(words)[0])
      ? [note('no-owner', words)]
      : [];
  });
}

function note(code: NoteCode, words?: Passage): Note {
  const span = words ? spanOf(words) : ([0, 0] as const);
  return { code, quote: words ? fold(words.text) : '', span, message: NOTES[code] };
}
