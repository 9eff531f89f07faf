/** Something in a file that is not as it must be. */
export interface FileProblem {
  /** What is wrong, for code. */
  code: string;
  /** Where: `rules[3].values[0].until`; empty = the file as a whole. */
  path: string;
  /** What, where, and what to do, shown as it stands. */
  message: string;
}

/** Puts a problem down: a sentence, led by the place in words. */
export function problemAt(path: string, code: string, sentence: string): FileProblem {
  const place = path === '' ? '' : `${placeInFile(path)}: `;
  return { code, path, message: `${place}${sentence}` };
}

/** `rules[3].values[0].until` → `quy định thứ 4, giá trị thứ 1, mục “until”`. */
export function placeInFile(path: string): string {
  return path
    .split('.')
    .map((step) => {
      const [, name = step, index] = /^(.*?)(?:\[(\d+)\])?$/.exec(step) ?? [];
      return index === undefined ? `mục “${name}”` : `${LISTS[name] ?? `“${name}”`} thứ ${Number(index) + 1}`;
    })
    .join(', ');
}

/** What stands in the lists of a file, one of it. */
const LISTS: Readonly<Record<string, string>> = {
  rules: 'quy định',
  values: 'giá trị',
  nodes: 'tiêu chí hoặc nhóm',
  classes: 'loại',
  caps: 'giới hạn tỷ lệ',
  notRated: 'trường hợp không xếp loại',
};
