import { matchesOf } from '../../1-text/matches.ts';
import { type Passage, part } from '../../1-text/passage.ts';
import type { PartialDate } from '../../reading.ts';
import { dateAt, isoOf } from './dates.ts';

/** A document named in a text: `Kế hoạch số 12/KH-UBND ngày 01/02/2025 của UBND tỉnh … về …`. */
export interface NamedDocument {
  readonly words: Passage;
  readonly start: number;
  readonly end: number;
  readonly kind: string;
  /** Kind and name of a law (`Luật Thanh niên`); of other kinds empty. */
  readonly name: string;
  readonly number: string | null;
  readonly date: PartialDate | null;
  readonly issuer: string | null;
}

const KINDS =
  'Hiến pháp|Bộ luật|Luật|Pháp lệnh|Nghị quyết(?: liên tịch)?|Nghị định|Quyết định|Chỉ thị|Thông tư(?: liên tịch)?|Thông tri|' +
  'Kế hoạch(?: liên tịch| hành động| phối hợp)?|Hướng dẫn(?: liên ngành)?|Công văn|Công điện|Kết luận|Thông báo|' +
  'Chương trình(?: hành động| phối hợp| công tác| liên tịch)?|Đề án|Quy định|Quy chế(?: phối hợp)?|Văn bản|Tờ trình|Điều lệ';
const NUMBER = '\\d{1,6}[a-zA-Z]?(?:\\s?[/-]\\s?[\\p{L}\\d&.]+)+';
/** The first letters of all kinds are looked for first: looking back at every place of a text is dear. */
const NUMBERED = new RegExp(
  `(?=[HBLPNQCTKĐV])(?<![\\p{L}])(?<kind>${KINDS})(?<name>(?: (?!số:? ?\\d|Nghị |Quyết |Thông |Chỉ |Kế )[^\\s;.:]+){0,30}?)(?: số ?:?)? ?(?<number>${NUMBER})`,
  'gu',
);
const UNNUMBERED =
  /(?=[HBLPNC])(?<![\p{L}“"])(?<kind>Hiến pháp|Bộ luật|Luật|Pháp lệnh|Nghị quyết|Chương trình(?: \p{Ll}+){1,7}?(?= năm \d{4} của))(?= \p{Lu}| năm \d{4} của)/gu;

/** Every document with a number that a passage names, in order. */
export function numberedDocuments(passage: Passage): NamedDocument[] {
  return matchesOf(passage.text, NUMBERED).flatMap((found) => {
    const { kind = '', name = '', number = '' } = found.groups ?? {};
    if (!/\p{L}/u.test(number) || (name && !LAW.test(kind) && !/^Nghị quyết/u.test(kind))) return [];
    return [
      described(
        passage,
        found.index,
        found.index + found[0].length,
        kind,
        number.replace(/\s/g, '').replace(/\.$/, ''),
      ),
    ];
  });
}

/**
 * Documents that a recital rests on without a number, or with a blank one: `căn cứ Kế hoạch tổ chức … của UBND phường`,
 * `Đề án “…”`, `Công văn số /SKHCN-CĐS ngày …`.
 */
export function recitedDocuments(passage: Passage): NamedDocument[] {
  const blank = matchesOf(passage.text, BLANK).map((found) =>
    described(
      passage,
      found.index,
      found.index + found[0].length,
      found.groups?.kind ?? '',
      (found.groups?.number ?? '').replace(/\s/g, ''),
    ),
  );
  return [...blank, ...namedDocuments(passage)];
}

const BLANK = new RegExp(
  `(?=[HBLPNQCTKĐV])(?<![\\p{L}])(?<kind>${KINDS}) số ?:?[\\s….]*(?<number>/\\p{Lu}[\\p{L}\\d&.]*(?:[/-][\\p{L}\\d&.]+)*)`,
  'gu',
);

function namedDocuments(passage: Passage): NamedDocument[] {
  return matchesOf(passage.text, RECITED).flatMap(({ 0: kind, index: start }) => {
    const name = RECITED_NAME.exec(passage.text.slice(start + kind.length))?.[0];
    const listed = passage.text.endsWith(' và ', start);
    if (!name || DATED.test(name) || / số\s+\//u.test(name) || (listed && !name.startsWith(' “'))) return [];
    const words = part(passage, start, start + kind.length + name.length);
    const issuer = / của ([^“]+)$/u.exec(name)?.[1] ?? null;
    return [
      { words, start, end: start + words.text.length, kind, name: '', number: null, date: null, issuer },
    ];
  });
}

const RECITED =
  /(?<=(?:^|[;.,] )(?:[Cc]ăn cứ|Thực hiện|Triển khai(?: thực hiện)?|Thi hành|Theo|Tiếp theo|Hưởng ứng|[Tt]rên cơ sở) (?:nội dung )?|[^;.] và )(?:Kế hoạch|Đề án|Chương trình(?: công tác)?|Chỉ thị|Hướng dẫn|Công văn|Quyết định|Kết luận|Quy chế|Chiến lược)(?= [\p{L}“])/gu;
/** Up to the body it is of, or the name in quotation marks. */
const RECITED_NAME =
  /^ (?:“[^”]{3,120}”|[^;.()“]{0,160}? của [^;.,()“”]{3,80}?(?=[;.,(]| về | và (?:tình hình|các|căn cứ)|$))/u;
const DATED = new RegExp(`số ?:? ?${NUMBER}`, 'u');

/** Laws, resolutions and yearly programmes named without a number. */
export function unnumberedDocuments(passage: Passage): NamedDocument[] {
  return matchesOf(passage.text, UNNUMBERED).flatMap((found) => {
    const from = found.index + found[0].length;
    if (new RegExp(`^[^;.]{0,160}? số ${NUMBER}`, 'u').test(passage.text.slice(from, from + 200))) return [];
    const end = from + nameLength(passage.text.slice(from));
    const document = described(passage, found.index, end, found.groups?.kind ?? '', null);
    return /^Nghị quyết Đại hội(?: và .*)?$/u.test(document.words.text) ? [] : [document];
  });
}

const LAW = /^(?:Luật|Bộ luật|Pháp lệnh|Hiến pháp)/u;
const NAME_END =
  /[;.()“”":]|, (?:các|những|ngày|nguồn|kinh phí|Luật|Nghị|Bộ|Pháp)|\s(?:và (?:các|những|Luật|Nghị|Bộ|văn|pháp|hướng)|ngày|bảo đảm|đảm bảo|thuộc|phục vụ|như|vào|về|hiện hành|mới|bằng|tới|khi|phải|của|số|được|trên|tại|là|đến|cho|trong|theo|sau|đã|có|do|để|nhằm|với|chung|giai|năm)(?=\s)|, (?=\p{Lu}\p{Ll}+ (?:ban|nhân))/u;

function nameLength(rest: string): number {
  const end = NAME_END.exec(rest.slice(0, 140))?.index ?? Math.min(rest.length, 100);
  return rest.slice(0, end).trimEnd().length;
}

function described(
  passage: Passage,
  start: number,
  named: number,
  kind: string,
  number: string | null,
): NamedDocument {
  const { text } = passage;
  const [date, dated] = dateAfter(text, named);
  const [issuer, issued] = issuerAfter(text, dated);
  const end = titleEnd(text, issued, number !== null || date !== null);
  const law = LAW.test(kind);
  const name = law ? text.slice(start, named).replace(/,? (?:số|ngày)[:\s].*$/u, '') : '';
  return {
    words: part(passage, start, end),
    start,
    end,
    kind,
    name: name === kind ? '' : name,
    number,
    date,
    issuer: law ? null : (issuer ?? assemblyOf(text.slice(start, named), kind, number)),
  };
}

/** A congress issues its resolution: `Nghị quyết Đại hội Đảng bộ …, nhiệm kỳ …`. */
function assemblyOf(named: string, kind: string, number: string | null): string | null {
  if (number !== null || kind !== 'Nghị quyết') return null;
  return named.slice(kind.length).split(',')[0]?.trim() || null;
}

function dateAfter(text: string, at: number): [PartialDate | null, number] {
  const lead = /^[,\s]*(?:ban hành |ký )?ngày\s+/u.exec(text.slice(at, at + 30));
  const found = lead ? dateAt(text, at + lead[0].length) : null;
  if (found) return [isoOf(found), found.end];
  const year = /^\s*,?\s*năm (\d{4})/u.exec(text.slice(at, at + 16));
  return year ? [year[1] ?? null, at + year[0].length] : [null, at];
}

const ISSUER_END =
  /[;.():“”"]|,(?!\s\p{Ll}[^;.()“”"]{0,80}?\s(?:về|ban hành)\s)|\s(?:về|ban hành|quy định|hướng dẫn|phê duyệt|sửa đổi|triển khai|phát động|tiếp tục|trên|để|đối với|đến|tại|tổ chức|công nhận|tăng cường|[Tt]hực hiện|và (?:các|phân|Kế hoạch|Quyết định|Nghị (?:quyết|định)|Chỉ thị|Thông (?:tư|báo)|Công (?:văn|điện)|Luật|Hướng dẫn)|năm \d|cho|được|nhằm|gắn|do)(?=[\s,]|$)/u;

function issuerAfter(text: string, at: number): [string | null, number] {
  const lead = /^[,\s]*(của|do|giữa)\s+/u.exec(text.slice(at, at + 12));
  if (!lead) return [null, at];
  const from = at + lead[0].length;
  const rest = text.slice(from, from + 200);
  const end =
    (lead[1] === 'giữa' ? /[;.():“”"]|\s(?:về|trong|nhằm)(?=\s)/u : ISSUER_END).exec(rest)?.index ??
    rest.length;
  const issuer = rest
    .slice(0, end)
    .replace(/[\s,]+$/u, '')
    .trimStart();
  return issuer ? [issuer, from + end] : [null, at];
}

const TITLE =
  /^[,\s]*\(?(?:về|ban hành|quy định|hướng dẫn|phê duyệt|sửa đổi|giữa|phát động|triển khai|công nhận|tiếp tục|quyết định|chỉ đạo)(?=\s)/u;
const TITLE_END =
  /;|\.(?=\s|$)|, (?=(?:UBND|Ủy ban|Uỷ ban|Ban |Công an|Phòng|Trường|Đảng|Hội|BTT|MTTQ|BCĐ|trong đó|gắn|nhằm|các|để)|(?:Kế hoạch|Quyết định|Nghị quyết|Chỉ thị|Thông tư|Công văn|Hướng dẫn|Kết luận|Chương trình)(?: \S+){0,2} số)|:\s|\s(?=(?:và|cùng) (?:(?:Kế hoạch|Quyết định|Nghị quyết|Chỉ thị|Thông tư|Công văn|Hướng dẫn)(?: \S+){0,2} số|(?:Đề án|Chương trình|Kế hoạch) “))/u;

/** A document's title runs to the end of its clause, beyond a quoted name. */
function titleEnd(text: string, at: number, full: boolean): number {
  if (!full || !TITLE.test(text.slice(at, at + 30))) return at;
  const rest = text.slice(at);
  const end = TITLE_END.exec(rest)?.index ?? rest.length;
  return at + end;
}
