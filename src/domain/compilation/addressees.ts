import type { LaidStep } from '#movement';

/** To whom a report goes, and who else gets it, as the chain of the plan says. */
export interface Addressed {
  addressees: string[];
  /** The other bodies on its way. */
  recipients: string[];
}

type Link = Pick<LaidStep, 'body' | 'toWhom'>;

/**
 * Whom the report of an issuer addresses: what its own step of the chain says; the last step where it has none. Empty where there
 * is no chain. Who passes the report on to the issuer gets a copy; the units do not.
 */
export function addressedBy(chain: readonly Link[], issuer: { name: string; symbol: string }): Addressed {
  const own = chain.findLastIndex(({ body }) => isIssuer(body, issuer));
  const step = chain[own] ?? chain.at(-1);
  if (!step) return { addressees: [], recipients: [] };
  const addressees = bodiesOf(step.toWhom);
  const before = chain.slice(1, own < 0 ? chain.length : own).map(({ body }) => body);
  return {
    addressees,
    recipients: [...new Set(before)].filter((body) => !addressees.includes(body) && !isIssuer(body, issuer)),
  };
}

function isIssuer(body: string, { name, symbol }: { name: string; symbol: string }): boolean {
  const [one, other] = [folded(body), folded(name)];
  const short = folded(symbol);
  return one === other || other.startsWith(`${one} `) || one === short || one.startsWith(`${short} `);
}

function folded(text: string): string {
  return text
    .toLocaleLowerCase('vi')
    .replace(/uỷ ban|ủy ban nhân dân|uỷ ban nhân dân/gu, 'ubnd')
    .replace(/\s+/gu, ' ')
    .trim();
}

const BODY =
  '(?:Ủy ban|Uỷ ban|UBND|UBMTTQ|HĐND|Hội đồng|Công an|Sở|Ban|Phòng|Mặt trận|Đảng ủy|Thường trực|Tỉnh ủy|Thành ủy|Văn phòng|Bộ|Chi cục|Trung tâm)';
const BETWEEN = new RegExp(`\\s*(?:[,;]|\\s(?:và|đồng thời))\\s*(?=${BODY}(?!\\p{L}))`, 'u');

/** `UBND Thành phố, Công an Thành phố và Sở Nội vụ` body by body; "Phòng Văn hóa và Xã hội" is one. */
function bodiesOf(toWhom: string): string[] {
  return toWhom
    .replace(/\s*\((?:qua|thông qua) [^)]+\)/giu, '')
    .split(BETWEEN)
    .map((body) => body.trim())
    .filter((body) => body !== '');
}
