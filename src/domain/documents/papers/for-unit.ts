import type { Block, OfficialDocument } from '../official-document.ts';
import { remindedAlone } from '../reminded-alone.ts';

/** What a unit is called on paper. */
export interface NamedUnit {
  name: string;
}

/**
 * A paper as it goes to one unit: a letter is addressed to it and reminds of no other, a form that units fill in by hand bears its name, an invitation
 * says whom it invites. Null where it is one paper for all: of a decision or a notice every copy is the same.
 */
export function forUnit(document: OfficialDocument, { name }: NamedUnit): OfficialDocument | null {
  if (isLetter(document)) return remindedAlone(document, name);
  const { header } = document;
  const blank = ROOM.test(header.issuingBody);
  if (!blank && !document.body.some(asksUnit)) return null;
  return {
    ...document,
    header: blank ? { ...header, issuingBody: name.toLocaleUpperCase('vi') } : header,
    body: document.body.map((block) =>
      asksUnit(block) ? { ...block, label: labelFor(block.label, name) } : block,
    ),
  };
}

/** Whether there is a copy of its own for each unit. */
export function isForUnits(document: OfficialDocument): boolean {
  return forUnit(document, { name: '' }) !== null;
}

/**
 * To which of these units a paper goes. A letter goes to those that it is addressed to, by name or together (`Các đơn vị …`, `Các thôn, tổ
 * dân phố`); where it is addressed to nobody or to those that it names, to those in its lists. To none where it is for others.
 */
export function unitsMeant<Unit extends NamedUnit>(
  document: OfficialDocument,
  units: readonly Unit[],
): readonly Unit[] {
  if (!isLetter(document)) return units;
  const { addressees } = document;
  const isByList = addressees.length === 0 || addressees.some((one) => NAMED_BELOW.test(one));
  const named = new Set([...addressees, ...(isByList ? namesIn(document) : [])].map(evened));
  const together = addressees.flatMap((one) => kindsIn(evened(one)));
  return units.filter(({ name }) => {
    const own = evened(name);
    return named.has(own) || together.some((kind) => kind === ALL || beginsWith(own, kind));
  });
}

/** `Các đơn vị có tên trong văn bản này`. */
const NAMED_BELOW = /^các .*(có tên|nêu tên|sau đây|dưới đây)/iu;

const TOGETHER = /^(?:(?:toàn thể|tất cả)(?: các)?|các)\s+(.+)$/u;
const ALL = 'đơn vị';

/** `các thôn, tổ dân phố trên địa bàn xã`: what their names begin with. */
function kindsIn(addressee: string): string[] {
  if (NAMED_BELOW.test(addressee)) return [];
  const kinds = TOGETHER.exec(addressee)?.[1]?.split(/,\s*|\s+và\s+/u) ?? [];
  return kinds.map((kind) => (beginsWith(kind, ALL) ? ALL : kind.replace(PLACE, '')));
}

/** What follows a kind of units: `các tổ dân phố trên địa bàn phường`. */
const PLACE = /\s+(trên địa bàn|thuộc|của|trong|tại|ở)\s.*$/u;

function beginsWith(words: string, first: string): boolean {
  return words === first || words.startsWith(`${first} `);
}

function evened(words: string): string {
  return words
    .normalize('NFC')
    .replace(/\s+/gu, ' ')
    .replace(/\s*[;.]?\s*$/u, '')
    .toLocaleLowerCase('vi');
}

/** Room for a name that is written in by hand. */
const ROOM = /…\s*$/;

function isLetter({ type, header }: OfficialDocument): boolean {
  return type.code === null && type.name === '' && header.symbol !== null;
}

function asksUnit(block: Block): block is Extract<Block, { block: 'fill-in' }> {
  return block.block === 'fill-in' && /đơn vị:\s*$/iu.test(block.label);
}

/** `Chức vụ, đơn vị:` becomes `Đơn vị: Tổ dân phố 1; chức vụ:`, so that the rest is still written in. */
function labelFor(label: string, name: string): string {
  const rest = label.replace(/[,;]?\s*đơn vị:\s*$/iu, '').trim();
  const unit = `Đơn vị: ${name}`;
  return rest === '' ? unit : `${unit}; ${rest.charAt(0).toLocaleLowerCase('vi')}${rest.slice(1)}:`;
}

/** An item of a list names a unit alone, or before a colon: `Tổ dân phố 1: hạn gửi …`. */
function namesIn({ body }: OfficialDocument): string[] {
  const items = body.flatMap((block) => (block.block === 'list' ? block.items : []));
  const said = items.map((item) => item.map(({ text }) => text).join(''));
  return said.flatMap((text) => [text, text.split(':')[0] ?? '']);
}
