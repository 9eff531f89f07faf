import type { EditedBlock, EditedPaper, Signature, Urgency } from '#documents';
import { linesTyped, recipientsText, recipientsTyped } from './recipients-typed.ts';

/** What of a paper stands in plain fields, as it is typed. */
export interface Fields {
  title: string;
  place: string;
  legalBases: string;
  addressees: string;
  power: string;
  urgency: Urgency | '';
  handling: string;
  drafter: string;
  signers: SignerFields[];
  /** Null where the paper goes to nobody by name. */
  recipients: { lines: string; archive: string } | null;
  /** The titles of the annexes. */
  annexes: string[];
}

export interface SignerFields {
  authority: string;
  position: string;
  name: string;
}

/** The signature itself stands first, those beside it after it. */
export function fieldsOf(edited: EditedPaper): Fields {
  const { title, place, legalBases, addressees, power, urgency, handling, drafter, recipients } = edited;
  return {
    ...{ title, place, power: power ?? '', urgency: urgency ?? '' },
    ...{ handling: handling ?? '', drafter: drafter ?? '' },
    legalBases: legalBases.join('\n'),
    addressees: addressees.join('\n'),
    signers: [edited.signature, ...edited.besides].map(signerFields),
    recipients: recipients && { lines: recipientsText(recipients), archive: recipients.archive },
    annexes: edited.annexes.map((annex) => annex.title),
  };
}

function signerFields({ authority, position, name }: Signature): SignerFields {
  return { authority: authority.join('\n'), position, name: name ?? '' };
}

export interface Bodies {
  body: readonly EditedBlock[];
  annexes: readonly (readonly EditedBlock[] | undefined)[];
}

/** The paper with what was typed; who signs beside, and the annexes, are as many as before. */
export function withFields(before: EditedPaper, fields: Fields, { body, annexes }: Bodies): EditedPaper {
  const [signature = before.signature, ...besides] = fields.signers.map(signerTyped);
  const { title, place, urgency, recipients } = fields;
  return {
    ...{ title, place, body, signature, besides },
    urgency: urgency === '' ? null : urgency,
    power: fields.power || null,
    handling: fields.handling || null,
    drafter: fields.drafter || null,
    legalBases: linesTyped(fields.legalBases),
    addressees: linesTyped(fields.addressees),
    recipients: recipients && { lines: recipientsTyped(recipients.lines), archive: recipients.archive },
    annexes: before.annexes.map((annex, at) => ({
      title: fields.annexes[at] ?? annex.title,
      body: annexes[at] ?? annex.body,
    })),
  };
}

function signerTyped({ authority, position, name }: SignerFields): Signature {
  const lines = authority.split('\n').map((line) => line.trim());
  return { authority: lines.filter((line) => line !== ''), position, name: name.trim() || null };
}
