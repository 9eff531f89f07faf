import Big from 'big.js';
import { inVietnamese } from './notation.ts';

/** How many digits a figure may have before the comma: beyond it is a slip of the finger, not a commune's figure. */
export const MOST_DIGITS = 12;

export interface NumberRule {
  decimals: number;
  /** Decimal string; null where there is none. */
  maximum: string | null;
  /** Decimal string; null or absent where there is none. */
  minimum?: string | null;
}

export type ReadNumber = { ok: true; value: string } | { ok: false; message: string };

/**
 * Reads a figure in Vietnamese notation: dot groups thousands, comma is the decimal mark.
 * Returns a plain decimal string, or a sentence that says what to change.
 */
export function readNumber(typed: string, rule: NumberRule): ReadNumber {
  const text = typed.replace(/[\s\u00a0\u202f]/gu, '');
  const doubt = doubtOf(text);
  if (doubt) return { ok: false, message: doubt };
  const [whole = '', part = ''] = text.replaceAll('.', '').split(',');
  if (whole.replace(/^0+/, '').length > MOST_DIGITS)
    return { ok: false, message: `Số này quá lớn (hơn ${MOST_DIGITS} chữ số). Xin kiểm tra lại.` };
  if (part.length > rule.decimals) return { ok: false, message: tooFine(text, rule.decimals) };
  const value = new Big(part ? `${whole}.${part}` : whole);
  if (rule.maximum !== null && value.gt(rule.maximum))
    return { ok: false, message: `Số này vượt mức tối đa ${inVietnamese(rule.maximum)}. Xin kiểm tra lại.` };
  const { minimum = null } = rule;
  if (minimum !== null && value.lt(minimum))
    return { ok: false, message: `Số này dưới mức tối thiểu ${inVietnamese(minimum)}. Xin kiểm tra lại.` };
  return { ok: true, value: value.toFixed() };
}

function doubtOf(text: string): string | null {
  if (/^[-–−]/.test(text)) return 'Không nhận số âm. Xin ghi số từ 0 trở lên.';
  if (/^\d+\.\d{1,2}$/.test(text)) {
    const [whole, part] = text.split('.');
    return `“${text}” là ${whole},${part} hay ${whole}${part}? Phần lẻ xin viết bằng dấu phẩy (${whole},${part}).`;
  }
  const clear = /^(\d+|\d{1,3}(\.\d{3})+)(,\d+)?$/.test(text);
  return clear
    ? null
    : `“${text.slice(0, 30)}” không phải là số. Xin chỉ dùng chữ số, ví dụ 1.250 hoặc 12,5.`;
}

function tooFine(text: string, decimals: number): string {
  return decimals === 0
    ? `“${text}” có phần lẻ, mục này chỉ nhận số nguyên. Hàng nghìn xin viết bằng dấu chấm (1.234).`
    : `“${text}” có quá ${decimals} chữ số sau dấu phẩy.`;
}
