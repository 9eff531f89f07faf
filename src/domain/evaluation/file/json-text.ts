import { type FileProblem, problemAt } from './problem.ts';

/** UTF-16 units: many times what the longest paper needs. */
export const LONGEST_FILE = 256 * 1024;
const DEEPEST = 32;

export type ReadJson = { ok: true; value: unknown } | { ok: false; problem: FileProblem };

/**
 * Reads the text of a JSON file. Refused are what is too long or too deep for any file of ours, what is no text or no JSON, and
 * a name that stands twice in one place: of two values JSON would silently keep the last. Text comes out as NFC.
 */
export function readJson(text: string): ReadJson {
  if (text.length > LONGEST_FILE) return refused('too long', sentences.tooLong);
  if (/[\0\uFFFD]/.test(text)) return refused('no text', sentences.noText);
  if (text.trim() === '') return refused('empty', sentences.empty);
  const written = text.replace(/^\uFEFF/, '').normalize('NFC');
  const parsed = parse(written);
  if (!parsed.ok) return refused('no JSON', sentences.noJson(parsed.line));
  const problem = problemOf(written);
  return problem ? { ok: false, problem } : parsed;
}

const sentences = {
  tooLong: `Tệp quá lớn: tối đa ${LONGEST_FILE / 1024} nghìn ký tự. Hãy kiểm tra có chọn nhầm tệp không, hoặc chia thành nhiều tệp.`,
  noText: 'Tệp không phải văn bản mã UTF-8. Hãy mở tệp và lưu lại dưới dạng văn bản, mã UTF-8.',
  empty: 'Tệp trống. Hãy mở tệp trên máy để kiểm tra rồi chọn lại đúng tệp.',
  noJson: (line: number | null) =>
    `Tệp không đúng dạng JSON${line === null ? '' : ` (gần dòng ${line})`}. Hãy xuất lại tệp từ phần mềm, hoặc kiểm tra dấu ngoặc, dấu phẩy, dấu nháy quanh chỗ đó.`,
  tooDeep: `Tệp lồng quá ${DEEPEST} lớp. Hãy theo đúng mẫu của tệp xuất từ phần mềm.`,
  twice: (name: string) => `“${name}” được ghi hai lần trong cùng một chỗ. Hãy bỏ bớt một.`,
};

function refused(code: string, sentence: string): ReadJson {
  return { ok: false, problem: problemAt('', code, sentence) };
}

function parse(text: string): { ok: true; value: unknown } | { ok: false; line: number | null } {
  try {
    return { ok: true, value: JSON.parse(text) };
  } catch (error) {
    const position = error instanceof Error ? /position (\d+)/.exec(error.message)?.[1] : undefined;
    return { ok: false, line: position === undefined ? null : lineOf(text, Number(position)) };
  }
}

function lineOf(text: string, position: number): number {
  return text.slice(0, position).split('\n').length;
}

/** A list or an object that is being read: the names it has had, and the one whose value is read. */
interface Level {
  names: Set<string> | null;
  at: string;
  index: number;
}

/** A string, with the colon after it where it is a name; or a sign between values. */
const TOKEN = /("[^"\\]*(?:\\.[^"\\]*)*")(\s*:)?|[{}[\],]/g;

/** Walks JSON once, without recursion: how deep it is, and which name stands twice. */
function problemOf(json: string): FileProblem | null {
  const open: Level[] = [];
  for (const [sign, text, colon] of json.matchAll(TOKEN)) {
    const level = open.at(-1);
    if (sign === '{' || sign === '[') {
      if (open.length === DEEPEST) return problemAt('', 'too deep', sentences.tooDeep);
      open.push({ names: sign === '{' ? new Set() : null, at: '', index: 0 });
    } else if (sign === '}' || sign === ']') open.pop();
    else if (sign === ',' && level) level.index += 1;
    else if (text && colon && level?.names) {
      const name = String(JSON.parse(text));
      if (level.names.has(name)) return problemAt(pathOf(open, name), 'named twice', sentences.twice(name));
      level.names.add(name);
      level.at = name;
    }
  }
  return null;
}

/** The path of a name in the innermost of these. */
function pathOf(open: readonly Level[], name: string): string {
  return open
    .map(({ names, at, index }, depth) => (names ? (depth + 1 === open.length ? name : at) : `[${index}]`))
    .join('.')
    .replaceAll('.[', '[');
}
