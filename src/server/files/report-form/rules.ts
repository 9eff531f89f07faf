import {
  inVietnamese,
  LONGEST_CELL,
  LONGEST_PROSE,
  LONGEST_REASON,
  MOST_DIGITS,
  type Question,
  reasonsOf,
} from '#reporting';
import { keptText } from './identity.ts';
import type { Box, Line } from './line.ts';
import { type Look, numberLook } from './looks.ts';
import type { Rule } from './workbook.ts';

/** Texts of the hidden sheet, each kept once: lists to choose from, sentences of checks. */
export class Texts {
  readonly all: string[] = [];
  #known = new Map<string, string>();

  /** The cells that hold these texts, below each other. */
  cellsOf(texts: readonly string[]): string {
    const key = JSON.stringify(texts);
    const known = this.#known.get(key);
    if (known) return known;
    const cells = keptText(this.all.length, this.all.length + texts.length - 1);
    this.all.push(...texts);
    this.#known.set(key, cells);
    return cells;
  }
}

export const YES_NO = ['Có', 'Không'];

export function lookOf(box: Box, { question }: Line): Look {
  if (box.kind === 'number') return numberLook(question?.decimals ?? 0);
  return box.kind === 'text' || box.kind === 'reason' ? 'text' : 'choice';
}

/** What a cell takes, as the program checks it while one types. */
export function ruleOf(box: Box, { question }: Line, texts: Texts): Rule | null {
  if (!question) return null;
  switch (box.kind) {
    case 'number':
      return numberRule(question, box.field.endsWith('.whole'));
    case 'yes or no':
      return listRule(YES_NO, texts);
    case 'post':
      return listRule(question.attestedBy, texts);
    case 'reason':
      return reasonsOf(question).length > 0
        ? listRule(reasonsOf(question), texts)
        : lengthRule(LONGEST_REASON);
    case 'text':
      return lengthRule(question.kind === 'table' ? LONGEST_CELL : LONGEST_PROSE);
  }
}

const MOST = '9'.repeat(MOST_DIGITS);

function numberRule({ decimals, minimum, maximum }: Question, isWhole: boolean): Rule {
  const from = (isWhole ? null : minimum) ?? '0';
  const to = (isWhole ? null : maximum) ?? MOST;
  const what = decimals > 0 ? 'số' : 'số nguyên';
  const range =
    to === MOST ? `từ ${inVietnamese(from)} trở lên` : `từ ${inVietnamese(from)} đến ${inVietnamese(to)}`;
  const said = `Ô này chỉ nhận ${what} ${range}. Không có số liệu thì để trống và ghi lý do ở cột “Vì sao không có”.`;
  return { kind: 'number', whole: decimals === 0, from, to, said };
}

function listRule(values: readonly string[], texts: Texts): Rule {
  const said = 'Xin chọn một mục trong danh sách của ô này (bấm mũi tên cạnh ô).';
  return { kind: 'list', values: texts.cellsOf(values), said };
}

function lengthRule(most: number): Rule {
  return { kind: 'length', most, said: `Dài quá ${inVietnamese(String(most))} ký tự. Xin viết ngắn lại.` };
}
