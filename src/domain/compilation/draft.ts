import type { MergedReportInput, OwnTexts } from '#documents';

/** How a unit stands in a draft: its report was taken · it had sent none · none is expected · it was passed on to the unit after it. */
export type SourceState = 'sent' | 'missing' | 'exempt' | 'carried';

/** What is done with a draft once it is there, each with who and when. */
export type DraftVerb = 'edited' | 'submitted' | 'checked' | 'returned' | 'signed';

/** What an officer writes in a draft: text as typed. Addressees, recipients and proposals a line each; empty = as proposed. */
export interface DraftTexts extends OwnTexts {
  proposals?: string;
  addressees?: string;
  /** `Công an tỉnh (để báo cáo)`. */
  recipients?: string;
  /** After "Lưu:". */
  archive?: string;
}

export const draftFields = [
  'opening',
  'results',
  'prose',
  'assessment',
  'proposals',
  'closing',
  'addressees',
  'recipients',
  'archive',
] as const satisfies readonly (keyof DraftTexts)[];

/** Letters of one such text at most. */
export const LONGEST_TEXT = 20_000;

type Written = 'texts' | 'addressees' | 'proposals' | 'recipients';

/** The report with what an officer wrote in it. */
export function withTexts<T extends Pick<MergedReportInput, Written>>(report: T, texts: DraftTexts): T {
  const { opening = '', results = '', prose = '', assessment = '', closing = '' } = texts;
  const [addressees, proposals] = [linesOf(texts.addressees), linesOf(texts.proposals)];
  const recipients = linesOf(texts.recipients).map(recipientOf);
  return {
    ...report,
    texts: { opening, results, prose, assessment, closing },
    addressees: addressees.length > 0 ? addressees : report.addressees,
    proposals: proposals.length > 0 ? proposals : report.proposals,
    recipients: {
      lines: recipients.length > 0 ? recipients : report.recipients.lines,
      archive: texts.archive?.trim() || report.recipients.archive,
    },
  };
}

function linesOf(text = ''): string[] {
  return text
    .split(/[\r\n]+/)
    .map((line) =>
      line
        .trim()
        .replace(/^[-+*•–]\s+/u, '')
        .replace(/[;.]$/u, ''),
    )
    .filter((line) => line !== '');
}

function recipientOf(line: string): { name: string; purpose: string | null } {
  const [, name = line, purpose = null] = /^(.+?)\s*\(([^()]+)\)$/u.exec(line) ?? [];
  return { name, purpose };
}
