import { bodyInText } from '../body-name.ts';
import type { OfficialDocument, Signature } from '../official-document.ts';
import type { PaperFrame } from './frame.ts';
import { type PaperKindName, paperKinds } from './kinds.ts';

type Own = Pick<OfficialDocument, 'title' | 'body'> & Partial<OfficialDocument>;

/** A paper of its kind in the issuer's form: header, type, signature; `own` is what it says, and what differs. */
export function framed(frame: PaperFrame, kind: PaperKindName, own: Own): OfficialDocument {
  const { issuer, signature, date, trial } = frame;
  const { parentBody, issuingBody, symbol, place } = issuer;
  const { name, code } = paperKinds[kind];
  return {
    trial,
    header: { parentBody, issuingBody, number: null, symbol, place, date },
    type: { name, code },
    legalBases: [],
    addressees: [],
    signature,
    recipients: { lines: [], archive: 'VT' },
    ...own,
  };
}

/** A form that is filled in by hand at a unit of some kind: its name is written in, and whoever signs; no number, nobody to send it to. */
export function handForm(
  frame: PaperFrame,
  kind: PaperKindName,
  { unit, ...own }: Own & { signature: Signature; unit: string },
): OfficialDocument {
  const document = framed(frame, kind, { recipients: null, ...own });
  return { ...document, header: { ...document.header, ...unitHeader(frame, unit), symbol: null } };
}

/** The commune above, the unit's own line below. */
function unitHeader({ issuer }: PaperFrame, unit: string) {
  return {
    parentBody: territoryOf(issuer.nameInText).toLocaleUpperCase('vi'),
    issuingBody: `${unit.toLocaleUpperCase('vi')} ……………………`,
  };
}

/** Signs by hand: room for the name too. */
export function signer(position: string): Signature {
  return { authority: [], position, name: null };
}

/** `phường Hòa Bình` of `Ủy ban nhân dân phường Hòa Bình`; a name without a territory stays whole. */
export function territoryOf(body: string): string {
  return (
    /(?:phường|xã(?!\s+hội)|đặc khu|thị trấn|huyện|quận|tỉnh|thành phố)\s.+$/iu.exec(bodyInText(body))?.[0] ??
    body
  );
}

/** `phường`, `xã`, `đặc khu`. */
export function levelOf(body: string): string {
  return /^(phường|xã|đặc khu|thị trấn)/iu.exec(territoryOf(body))?.[0].toLocaleLowerCase('vi') ?? 'xã';
}
