import type { DocumentFacts } from '../reading.ts';
import type { Parts } from './parts.ts';

/** How two columns beside each other come out of a file. */
export type Columns = 'lines' | 'columns' | 'taking turns' | 'tabs' | 'bars' | 'run together' | 'right first';

const MOTTO = ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc'];

/** The head of a page in one of the forms its two columns are flattened to. */
export function headOf(facts: DocumentFacts, form: Columns): string[] {
  const left = issuerLines(facts);
  const number = `Số: ${facts.numberBlank ? '     ' : ''}${facts.number ?? '   /KH'}`;
  const { day, month, year } = facts.date;
  const dateline = `${facts.place ?? 'Nơi ấy'}, ngày ${day ?? '    '} tháng ${month ?? '    '} năm ${year ?? '    '}`;
  const rows = pairs([...left, number], [...MOTTO, ...left.slice(2).map(() => ''), dateline]);
  if (form === 'lines') return [...left, number, ...MOTTO, dateline];
  if (form === 'right first') return [...MOTTO, ...left, number, dateline];
  if (form === 'bars')
    return ['|', ...left, '-------', '|', ...MOTTO, '----------', '|', '|', number, '|', dateline, '|'];
  if (form === 'tabs') return rows.map(([a, b]) => `${a}\t${b}`);
  if (form === 'taking turns') return rows.flat().filter(Boolean);
  if (form === 'run together') return rows.map(([a, b]) => `${a} ${b}`.trim());
  return rows.map(([a, b]) => `  ${a.padEnd(38)}  ${b}`);
}

function issuerLines({ issuer, parentIssuer }: DocumentFacts): string[] {
  const name = (issuer ?? 'ỦY BAN NHÂN DÂN').toUpperCase();
  const cut = / (?=(?:XÃ|PHƯỜNG|TỈNH|THÀNH PHỐ|HUYỆN|QUẬN|THỊ XÃ|VIỆT NAM) )/u.exec(name)?.index ?? -1;
  const own = cut > 0 ? [name.slice(0, cut), name.slice(cut + 1)] : [name];
  return [...(parentIssuer ? [parentIssuer] : []), ...own];
}

function pairs(left: readonly string[], right: readonly string[]): [string, string][] {
  return Array.from({ length: Math.max(left.length, right.length) }, (_, at) => [
    left[at] ?? '',
    right[at] ?? '',
  ]);
}

/** Recipients and signature in one of the forms their two columns are flattened to. */
export function closingOf({ facts, recipients }: Parts, form: Columns): string[] {
  const left = ['Nơi nhận:', ...recipients];
  const right = signatureOf(facts);
  if (form === 'lines') return [...left, ...right];
  if (form === 'right first') return [...right, ...left];
  if (form === 'bars') return ['|', ...left, '|', ...right, '|'];
  const rows = pairs(
    left,
    right.slice(0, -1).concat(Array(Math.max(0, left.length - right.length)).fill(''), right.slice(-1)),
  );
  if (form === 'tabs') return rows.map(([a, b]) => `${a}\t${b}`);
  if (form === 'taking turns') return rows.flat().filter(Boolean);
  if (form === 'run together') return rows.map(([a, b]) => `${a} ${b}`.trim());
  return rows.map(([a, b]) => `${a.padEnd(50)}  ${b}`.trimEnd());
}

function signatureOf({ signer }: DocumentFacts): string[] {
  const codes = signer.capacity?.split('+') ?? [];
  const of = [signer.onBehalfOf, signer.actingFor ?? signer.onBehalfOf];
  return [
    ...codes.map((code, at) => `${code}. ${of[at] ?? ''}`),
    signer.position ?? '',
    '(Đã ký)',
    signer.name ?? '',
  ].filter(Boolean);
}
