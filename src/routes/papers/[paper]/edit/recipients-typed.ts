import { type Recipients, recipientTyped } from '#documents';

/** Recipients as lines to type in: `Đảng ủy phường (để báo cáo)`. */
export function recipientsText({ lines }: Recipients): string {
  return lines.map(({ name, purpose }) => (purpose === null ? name : `${name} (${purpose})`)).join('\n');
}

/** The lines that were typed. */
export function recipientsTyped(text: string): Recipients['lines'] {
  return linesTyped(text).map(recipientTyped);
}

/** What was typed one a line, without the dashes and marks that are printed of themselves. */
export function linesTyped(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.replace(/^\s*-\s+/u, '').replace(/\s*[;.]?\s*$/u, ''))
    .filter((line) => line !== '');
}
