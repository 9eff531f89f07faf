import type { LegalBasis } from '../../reading.ts';
import { wordsAt } from '../places.ts';
import { type Finder, listed, together } from '../point.ts';

/** A document the plan rests on or names, without number, date or body. Laws go by their names, a number with a year is clear. */
export const unclearDocuments: Finder = (plan) => {
  const found = plan.legalBases.flatMap((document) => {
    const missing = missingOf(document, plan.text);
    return missing.length > 0 ? [{ missing, words: wordsAt(plan, document.span) }] : [];
  });
  return together(
    'document-unclear',
    found.map(({ words }) => words),
    listed(
      found.flatMap(({ missing }) => missing),
      ', ',
    ),
  );
};

function missingOf({ kind, number, date, issuer, role, span }: LegalBasis, text: string): string[] {
  if (/^(?:Luật|Bộ luật|Hiến pháp|Pháp lệnh|Điều lệ)/u.test(kind)) return [];
  if (number === null) return role === 'basis' && date === null && NUMBERED.test(kind) ? ['số', 'ngày'] : [];
  if (date !== null || /\/\d{4}\//.test(number) || isInTitle(text, span[0])) return [];
  return ['ngày', ...(issuer === null && !/^Công văn|^Tờ trình/u.test(kind) ? ['cơ quan ban hành'] : [])];
}

/** Kinds that are never cited without a number; a resolution may go by its congress, a programme by its year. */
const NUMBERED = /^(?:Nghị định|Quyết định|Thông tư|Chỉ thị|Công văn|Kế hoạch|Hướng dẫn)/u;

/** Named in the title of another document, which had its own number and date. */
function isInTitle(text: string, start: number): boolean {
  const before = text.slice(Math.max(0, start - 200), start);
  return /\d\s?[/-]\s?\p{Lu}[^;.]*(?:về|thực hiện|bổ sung|kèm theo|theo|bởi|tại|thay thế)(?:[^;.]*\s)?$/u.test(
    before,
  );
}
