/** What evidence is to a person: a photo, or a document. */
export type EvidenceKind = 'photo' | 'pdf' | 'word';

/** What is kept. A Word file is a zip by its first bytes: that it is one is proved where it is opened. */
export type Format = 'jpeg' | 'png' | 'webp' | 'pdf' | 'docx';

/** What a file is by its first bytes: kept here, of a kind that is refused by its own sentence, or nothing known. */
export type Recognised = Format | 'heic' | 'otherPicture' | 'oldOffice' | 'program' | 'page' | 'unknown';

/** Of a file box. The name only helps to choose; it proves nothing. */
export const ACCEPT = 'image/jpeg,image/png,image/webp,image/heic,.jpg,.jpeg,.png,.webp,.pdf,.docx';

/** Bytes of a file by which its format is told. */
export const HEAD = 1024;

/** In this order. At the very first byte, unless said: bytes before it would let a file be two things at once. */
const SIGNATURES: readonly (readonly [Recognised, at: number, mark: string])[] = [
  ['jpeg', 0, '\xff\xd8\xff'],
  ['png', 0, '\x89PNG\r\n\x1a\n'],
  ['pdf', 0, '%PDF-'],
  ['docx', 0, 'PK\x03\x04'],
  ['heic', 4, 'ftyphei'],
  ['heic', 4, 'ftyphev'],
  ['heic', 4, 'ftypmif1'],
  ['otherPicture', 4, 'ftypavif'],
  ['otherPicture', 0, 'GIF8'],
  ['otherPicture', 0, 'II*\0'],
  ['otherPicture', 0, 'MM\0*'],
  ['otherPicture', 0, 'BM'],
  ['oldOffice', 0, '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'],
  ['oldOffice', 0, '{\\rtf'],
  ['program', 0, 'MZ'],
  ['program', 0, '\x7fELF'],
  ['program', 0, '\xca\xfe\xba\xbe'],
  ['program', 0, '\xcf\xfa\xed\xfe'],
  ['program', 0, 'dex\n'],
  ['program', 0, '#!'],
];

/** A page or a drawing that a browser would run: HTML, SVG, XML. */
const PAGE = /^(?:\xef\xbb\xbf)?\s*<(?:!doctype|!--|html|head|body|script|svg|\?xml|\?php|iframe|a\b)/i;

/** The format by the first `HEAD` bytes; the name of a file is never believed. */
export function formatOf(head: Uint8Array): Recognised {
  const text = latin(head.subarray(0, HEAD));
  if (text.startsWith('RIFF') && text.startsWith('WEBP', 8)) return 'webp';
  const known = SIGNATURES.find(([, at, mark]) => text.startsWith(mark, at));
  if (known) return known[0];
  return PAGE.test(text) ? 'page' : 'unknown';
}

export function kindOf(format: Format): EvidenceKind {
  if (format === 'pdf') return 'pdf';
  return format === 'docx' ? 'word' : 'photo';
}

/**
 * Whether a question takes evidence at all. Of what is kept as a count only (BOUNDARY: drugs, violence, mediation, tips…)
 * a picture or a paper would say more than the count: it takes none. Decision 17.
 */
export function takesEvidence({ countOnly }: { countOnly: boolean }): boolean {
  return !countOnly;
}

function latin(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
}
