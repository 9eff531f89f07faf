import { inVietnamese } from '#reporting';
import type { Box, Line } from './line.ts';
import type { OpenedCell } from './workbook.ts';

/** What a cell says, as it would have been typed on the page; or what is wrong with it. */
export type Typed = { ok: true; text: string } | { ok: false; message: string };

export function typedIn(cell: OpenedCell | undefined, box: Box, line: Line): Typed {
  if (!cell) return { ok: true, text: '' };
  if (cell.kind === 'error') return wrong(messages.error(cell.text));
  if (cell.formula !== null && !isSum(cell)) return wrong(messages.formula(cell.formula));
  switch (box.kind) {
    case 'number':
      return numberIn(cell, line.question?.measure ?? null);
    case 'yes or no':
      return { ok: true, text: yesOrNo(cell.text) };
    default:
      return { ok: true, text: wordsIn(cell) };
  }
}

/** “=12+5” is a number that a person worked out there; anything that looks elsewhere may show another one elsewhere. */
function isSum({ formula, text }: OpenedCell): boolean {
  return text !== '' && /^[\d\s+\-*/().,]+$/.test(formula ?? '');
}

function numberIn({ kind, text }: OpenedCell, measure: string | null): Typed {
  switch (kind) {
    case 'number':
      return { ok: true, text: asTyped(text) };
    case 'percent':
      return measure?.includes('%')
        ? { ok: true, text: asTyped(hundredfold(text)) }
        : wrong(messages.percent(text));
    case 'date':
      return wrong(messages.date(text));
    case 'yes or no':
      return wrong(messages.notNumber);
    default:
      return { ok: true, text: text.trim() };
  }
}

/** Without dots between thousands: what is checked is the number, not its writing. */
function asTyped(decimal: string): string {
  return decimal.replace('.', ',');
}

/** 0.955 → 95.5, by moving the point. */
function hundredfold(decimal: string): string {
  const [whole = '', part = ''] = decimal.split('.');
  const digits = part.padEnd(2, '0');
  const moved = `${whole}${digits.slice(0, 2)}.${digits.slice(2)}`.replace(/\.$/, '');
  return moved.replace(/^(-?)0+(?=\d)/, '$1');
}

function yesOrNo(text: string): string {
  const said = text.normalize('NFC').trim().toLowerCase();
  return { có: 'yes', không: 'no' }[said] ?? said;
}

function wordsIn({ kind, text }: OpenedCell): string {
  if (kind === 'number') return asTyped(text);
  if (kind === 'percent') return `${asTyped(hundredfold(text))}%`;
  if (kind === 'yes or no') return text === 'yes' ? 'Có' : 'Không';
  return text.replace(/\r\n?/g, '\n').trim();
}

function wrong(message: string): Typed {
  return { ok: false, message };
}

const messages = {
  error: (text: string) => `Ô đang báo lỗi ${text}. Xóa nội dung ô rồi gõ lại số.`,
  formula: (formula: string) =>
    `Ô chứa công thức (=${formula.slice(0, 40)}), không phải số đã gõ. Chép ô rồi dán lại bằng Dán giá trị (Paste Values), hoặc gõ thẳng số.`,
  percent: (text: string) =>
    `Ô ở dạng phần trăm (${said(hundredfold(text))}%), mà câu này không tính bằng %. Chuyển ô về dạng Số (Number) rồi gõ lại.`,
  date: (text: string) =>
    `Ô ở dạng ngày tháng (${text}): Excel đã tự đổi số vừa gõ thành ngày. Chuyển ô về dạng Số (Number) rồi gõ lại.`,
  notNumber: 'Ô này phải là số. Xin gõ lại số.',
};

function said(decimal: string): string {
  return /^-?\d+(\.\d+)?$/.test(decimal) ? inVietnamese(decimal) : decimal;
}
