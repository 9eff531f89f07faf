import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { usualKinds } from '#org';
import { readPlan } from '#plan';
import { heldOff } from './held-words.ts';
import { proposeIndicators } from './indicators.ts';
import { itemsOf } from './items.ts';

/** Real plans, that are never part of the project: what would be asked because of them. */
const folder = resolve(process.env.THIDUA_PLANS ?? join(import.meta.dirname, '../../../../shared/plans'));
const there = existsSync(folder);
if (!there)
  console.warn(`Bỏ qua câu hỏi từ các kế hoạch thật: không có thư mục ${folder} (đặt THIDUA_PLANS).`);

const asked = (letter: string) => {
  const file =
    readdirSync(folder).find((name) => name.startsWith(`${letter}-`) && name.endsWith('.txt')) ?? '';
  const reading = readPlan({ file, text: readFileSync(join(folder, file), 'utf8') });
  return proposeIndicators(itemsOf(reading), usualKinds);
};

describe.skipIf(!there)('the questions proposed from the real plans', () => {
  it('without any number still ask every kind of unit that has a set of criteria', () => {
    const kinds = ['organisation', 'area', 'agency', 'school', 'enterprise'];
    const ofE = asked('E');
    for (const kind of kinds)
      expect([kind, ofE.filter(({ unitKinds }) => unitKinds.includes(kind)).length]).not.toEqual([kind, 0]);
    expect(new Set(ofE.map(({ kind }) => kind))).toEqual(new Set(['prose', 'attestation']));
  });

  it('ask a target of every month by the month, and either of two deeds as a choice', () => {
    const monthly = asked('D').filter(({ byMonth }) => byMonth);
    expect(monthly).toHaveLength(2);
    expect(new Set(monthly.map(({ eitherOr }) => eitherOr)).size).toBe(1);
    expect(monthly.every(({ eitherOr, unitKinds }) => eitherOr !== null && unitKinds.includes('team'))).toBe(
      true,
    );
  });

  it('are none that the boundary holds off, or no movement could be opened with them', () => {
    for (const letter of ['A', 'B', 'C', 'D', 'E'])
      expect(heldOff(asked(letter).map(({ question: words }) => ({ field: letter, words })))).toEqual([]);
  });
});
