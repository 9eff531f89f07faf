/**
 * spelling: another name by which people write it · code: an older or local code ·
 * official: the code of a state list, which `system` names.
 */
export const aliasKinds = ['spelling', 'code', 'official'] as const;

export type AliasKind = (typeof aliasKinds)[number];

export interface Alias {
  kind: AliasKind;
  text: string;
  /** Of an official code: the list that gives it. */
  system: string | null;
}

/** State lists of units with codes of a known length. Others are named as they are. */
export const codeSystems = [
  {
    key: 'commune',
    name: 'Mã đơn vị hành chính cấp xã (Quyết định 19/2025/QĐ-TTg)',
    digits: 5,
    from: '2025-07-01',
  },
  {
    key: 'province',
    name: 'Mã đơn vị hành chính cấp tỉnh (Quyết định 19/2025/QĐ-TTg)',
    digits: 2,
    from: '2025-07-01',
  },
] as const;

export type AliasProblem = 'text missing' | 'text too long' | 'system missing' | 'digits';

/** What is wrong with an alias by itself; null where nothing is. */
export function problemOfAlias({ kind, text, system }: Alias): AliasProblem | null {
  if (!text) return 'text missing';
  if (text.length > 200 || (system ?? '').length > 100) return 'text too long';
  if (kind !== 'official') return null;
  if (!system) return 'system missing';
  const known = codeSystems.find(({ name }) => name === system);
  return known && !new RegExp(`^\\d{${known.digits}}$`).test(text) ? 'digits' : null;
}
