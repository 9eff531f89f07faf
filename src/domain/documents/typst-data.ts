import { bodyLines } from './body-name.ts';
import { headerColumns, house, letters, margin, paper, paragraph, shortRule, textWidth } from './layout.ts';
import { headingNumbers } from './numbering.ts';
import type { OfficialDocument } from './official-document.ts';
import { balancedWidth } from './text-width.ts';
import {
  addresseeLines,
  legalBasisLines,
  letterSubject,
  motto,
  nation,
  numberLine,
  placeDateLine,
  recipientLines,
  trialMark,
} from './wording.ts';

/**
 * What `official-document.typ` is given: the document with its lines worded and its headings numbered, and
 * the layout's numbers. A plain JSON value: the text of people reaches Typst only as strings, never as source.
 */
export function typstData(document: OfficialDocument) {
  const { header, type, addressees } = document;
  const numbers = headingNumbers(document.body);
  return {
    ...document,
    nation,
    motto,
    trialMark,
    header: {
      ...header,
      parentLines: header.parentBody === null ? [] : bodyLines(header.parentBody),
      issuingLines: bodyLines(header.issuingBody),
      numberLine: numberLine(header, type),
      placeDateLine: placeDateLine(header),
      subject: type.code === null ? letterSubject(document.title) : null,
    },
    titleWidth: balancedWidth(document.title, letters.title.size.value, textWidth),
    legalBases: legalBasisLines(document.legalBases),
    addressees: addresseeLines(addressees),
    recipients: document.recipients && recipientLines(document.recipients, addressees.length > 0),
    body: document.body.map((block, index) => ({ ...block, number: numbers[index] ?? null })),
    layout: {
      paper,
      margin,
      paragraph,
      shortRule: shortRule.value,
      letters,
      headerColumns,
      house,
      textWidth,
    },
  };
}
