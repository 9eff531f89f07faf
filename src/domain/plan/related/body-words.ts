import { fold, plain } from '../1-text/fold.ts';

/**
 * The name of a body in whole words, lower case, in one spelling: `UBND P. Hòa Sim` and `ỦY BAN NHÂN DÂN PHƯỜNG HOÀ SIM`
 * are the same list.
 */
export function bodyWords(name: string): string[] {
  const words = plain(fold(name)).match(/[\p{L}\d]+/gu) ?? [];
  return words.flatMap((word) => SHORT.get(word) ?? [word]).filter((word) => !LEFT_OUT.has(word));
}

/** Whether two names may be one body: the shorter, `UBND xã`, may leave the place out. */
export function mayBeOneBody(one: string, other: string): boolean {
  const [short = [], long = []] = [bodyWords(one), bodyWords(other)].sort((a, b) => a.length - b.length);
  return short.length > 0 && short.every((word, at) => long[at] === word);
}

const SHORT: ReadonlyMap<string, string[]> = new Map(
  Object.entries({
    ubnd: 'ủy ban nhân dân',
    hđnd: 'hội đồng nhân dân',
    mttq: 'mặt trận tổ quốc',
    ubmttq: 'ủy ban mặt trận tổ quốc',
    bcđ: 'ban chỉ đạo',
    bch: 'ban chấp hành',
    btt: 'ban thường trực',
    btv: 'ban thường vụ',
    tp: 'thành phố',
    p: 'phường',
    x: 'xã',
  }).map(([short, long]) => [short, long.split(' ')]),
);
/** `Mặt trận Tổ quốc Việt Nam` is mostly written without the last two; `CA` may be of any level. */
const LEFT_OUT: ReadonlySet<string> = new Set(['việt', 'nam']);
