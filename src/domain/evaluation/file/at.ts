import { type CivilDate, civilDate } from '#calendar';
import { type FileProblem, problemAt } from './problem.ts';

/** A value in a file, where it stands, and the list of problems that reading it adds to. */
export interface At {
  /** Undefined: the field is not there, which was put down already. */
  value: unknown;
  path: string;
  problems: FileProblem[];
}

/** The fields of an object; null where it is none. Whatever lacks or is not known is put down. */
export function fieldsOf<Name extends string>(
  at: At,
  names: readonly Name[],
  optional: readonly NoInfer<Name>[] = [],
): Record<Name, At> | null {
  const { value } = at;
  if (value === undefined) return null;
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    put(at, 'no object', 'phải là một nhóm mục trong dấu { }. Hãy theo mẫu của tệp xuất từ phần mềm.');
    return null;
  }
  const known: readonly string[] = names;
  const given = new Map(Object.entries(value));
  for (const name of given.keys())
    if (!known.includes(name))
      put(
        at,
        'unknown field',
        `có mục lạ “${cut(name)}”. Hãy bỏ mục này, hoặc sửa tên cho đúng: ${names.join(', ')}.`,
      );
  for (const name of names)
    if (!given.has(name) && !optional.includes(name))
      put(at, 'field missing', `thiếu mục “${name}”. Hãy thêm vào, theo mẫu của tệp xuất từ phần mềm.`);
  const entries = names.map((name) => [name, { ...at, value: given.get(name), path: inside(at.path, name) }]);
  return Object.fromEntries(entries);
}

/** What stands in a list of one to `most`; empty where it is none. */
export function listOf(at: At, most: number): At[] {
  const { value } = at;
  if (value === undefined) return [];
  if (!Array.isArray(value)) put(at, 'no list', 'phải là một danh sách trong dấu [ ].');
  else if (value.length === 0) put(at, 'empty list', 'đang trống. Hãy ghi ít nhất một.');
  else if (value.length > most) put(at, 'long list', `có hơn ${most}. Hãy chia thành nhiều tệp.`);
  else return value.map((one: unknown, index) => ({ ...at, value: one, path: `${at.path}[${index}]` }));
  return [];
}

/** A text of one to `most` signs, tidied of white space around it; null where it is none. */
export function textOf(at: At, most: number): string | null {
  const { value } = at;
  if (value === undefined) return null;
  const text = typeof value === 'string' ? value.trim() : '';
  if (typeof value !== 'string') put(at, 'no text', 'phải là chữ trong dấu nháy kép.');
  else if (text === '') put(at, 'empty text', 'đang trống. Hãy ghi nội dung.');
  else if (text.length > most) put(at, 'long text', `dài quá ${most} ký tự. Hãy viết gọn lại.`);
  else return text;
  return null;
}

/** The same where the file may say `null`. */
export function textOrNull(at: At, most: number): string | null {
  return at.value === null ? null : textOf(at, most);
}

/** One of some words; null where it is none of them. */
export function wordOf<Word extends string>(at: At, words: readonly Word[], code: string): Word | null {
  if (at.value === undefined) return null;
  const word = words.find((one) => one === at.value) ?? null;
  if (word === null)
    put(at, code, `ghi ${shown(at.value)}, không có trong phần mềm. Hãy ghi một trong: ${words.join(', ')}.`);
  return word;
}

/** A day of the calendar, `YYYY-MM-DD`, in the years that papers of ours can be of; null where it is none. */
export function dayOf(at: At): CivilDate | null {
  if (at.value === undefined) return null;
  const date = typeof at.value === 'string' ? civilDate(at.value) : null;
  if (date && date >= '1945-01-01' && date <= '2199-12-31') return date;
  put(at, 'no day', `ghi ${shown(at.value)}, không phải một ngày. Hãy ghi năm-tháng-ngày, ví dụ 2026-01-15.`);
  return null;
}

/** Puts a problem down at a place. */
export function put({ path, problems }: At, code: string, sentence: string): void {
  problems.push(problemAt(path, code, sentence));
}

function inside(path: string, name: string): string {
  return path === '' ? name : `${path}.${name}`;
}

function shown(value: unknown): string {
  return `“${cut(typeof value === 'string' ? value : JSON.stringify(value))}”`;
}

function cut(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}
