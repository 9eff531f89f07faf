import { TextRun } from 'docx';
import type { Text } from '#documents';

/** Runs of a text; what a run does not say comes from its paragraph's style. */
export function textRuns(text: Text): TextRun[] {
  return text.map(
    ({ text, bold, italic }) =>
      new TextRun({ text, ...(bold && { bold }), ...(italic && { italics: italic }) }),
  );
}
