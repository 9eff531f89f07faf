import { civilDate } from '#calendar';
import { heldOff } from '#movement';
import { readNumber } from '#reporting';
import type { ownPlans } from '#store';

/** How many targets the form has room for. */
export const ROOM = 8;

export type ReadPlan = { ok: true; words: ownPlans.HandedIn } | { ok: false; errors: Record<string, string> };

/** What was typed beside the file: number, date, post of the signer, and the targets, a line each. */
export function readHandedIn(fields: Readonly<Record<string, string>>): ReadPlan {
  const text = (name: string) => (fields[name] ?? '').trim();
  const signedOn = civilDate(text('signedOn'));
  const targets = targetsIn(text);
  const errors = {
    ...(signedOn ? {} : { signedOn: 'date' }),
    ...(text('signerPost') ? {} : { signerPost: 'missing' }),
    ...targets.errors,
  };
  if (!signedOn || Object.keys(errors).length > 0) return { ok: false, errors };
  const words = {
    number: text('number') || null,
    signedOn,
    signerPost: text('signerPost'),
    targets: targets.read,
  };
  return { ok: true, words };
}

function targetsIn(text: (name: string) => string) {
  const read: ownPlans.OwnTarget[] = [];
  const errors: Record<string, string> = {};
  for (let at = 0; at < ROOM; at++) {
    const [words, typed, measure] = ['words', 'value', 'measure'].map((part) => text(`target.${at}.${part}`));
    if (!words && !typed && !measure) continue;
    const value = typed ? readNumber(typed, { decimals: 6, maximum: null }) : null;
    const [held] = heldOff([{ field: `target.${at}.words`, words: `${words} ${measure}` }]);
    if (!words) errors[`target.${at}.words`] = 'words missing';
    else if (held) errors[held.field] = held.message;
    else if (value && !value.ok) errors[`target.${at}.value`] = 'number';
    else read.push({ words, value: value?.ok ? value.value : null, measure: measure || null });
  }
  return { read, errors };
}
