import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Person } from '#access';
import { merged } from './merged.ts';
import * as movements from './movements.ts';
import * as reports from './reports.ts';
import { confirmedPlan, indicator, openedMovement, period, readingOf, type Ward, ward } from './testing.ts';

let town: Ward;
let heads: Person[];

beforeAll(async () => {
  town = await ward();
  const units = await Promise.all(
    ['1', '2', '3', '4'].map((number) => town.unit('area', number, `Tổ dân phố ${number}`)),
  );
  heads = await Promise.all(units.map((unit) => town.person('unit', unit)));
});
afterAll(() => town.close());

const kinds = ['count', 'ratio', 'attestation', 'no-incident', 'prose'] as const;

async function open() {
  return town.as(town.officer, async (act) => {
    const plan = await confirmedPlan(
      act,
      readingOf(...kinds.map((kind) => ({ quote: `Chỉ tiêu ${kind}` })), {
        quote: 'Không có người',
        outOfBounds: 'quan điểm',
      }),
    );
    const movement = await openedMovement(act, {
      plan,
      units: heads.flatMap(({ unit }) => unit?.id ?? []),
      indicators: kinds.map((kind, index) =>
        indicator(`t${index + 1}`, {
          kind,
          target: kind === 'no-incident' ? '0' : '90',
          comparator: kind === 'no-incident' ? '=' : '>',
        }),
      ),
      periods: [period()],
    });
    const asked = await movements.indicators(act, movement);
    return {
      movement,
      due: (await movements.periods(act, movement))[0]?.id ?? '',
      asked: asked.map(({ id }) => id),
    };
  });
}

describe('the merged report', () => {
  it('says of every figure exactly what the reports behind it say', async () => {
    const whole = fc.integer({ min: 1, max: 100_000 });
    const unit = fc.record({
      count: whole,
      part: whole,
      more: whole,
      yes: fc.boolean(),
      cases: fc.integer({ min: 0, max: 3 }),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(unit, { minLength: 0, maxLength: 4 }), async (sent) => {
        const { movement, due, asked } = await open();
        const [count = '', ratio = '', attested = '', none = '', prose = ''] = asked;
        for (const [index, said] of sent.entries()) {
          const answers = {
            [count]: `${said.count}`,
            [ratio]: `${said.part}`,
            [`${ratio}.whole`]: `${said.part + said.more}`,
            [attested]: said.yes ? 'yes' : 'no',
            [none]: `${said.cases}`,
            [prose]: `Lời của đơn vị ${index}`,
          };
          const head = heads[index];
          if (head)
            expect(
              await town.as(head, (act) =>
                reports.submit(act, reports.own(act, due), { answers, key: `${due}-${index}` }),
              ),
            ).toMatchObject({ ok: true });
        }
        const report = await town.as(town.officer, (act) => merged(act, movement, due));
        const sum = (of: (said: (typeof sent)[number]) => number) =>
          `${sent.reduce((total, said) => total + of(said), 0)}`;
        expect(report?.sent).toEqual({ owed: 4, onTime: sent.length, late: 0 });
        expect(report?.results.map(({ result }) => result)).toMatchObject(
          sent.length === 0
            ? [null, null, null, null]
            : [
                { kind: 'number', value: sum(({ count }) => count) },
                {
                  kind: 'ratio',
                  numerator: sum(({ part }) => part),
                  denominator: sum(({ part, more }) => part + more),
                },
                { kind: 'attestation', yes: sent.filter(({ yes }) => yes).length, answered: sent.length },
                { kind: 'number', value: sum(({ cases }) => cases) },
              ],
        );
        expect(report?.results[0]?.clause).toBe('Mục II');
        expect(report?.questions[0]?.answers).toHaveLength(sent.length);
        expect(report?.missing.flatMap(({ units }) => units)).toHaveLength(4 - sent.length);
      }),
      { numRuns: 6 },
    );
  });

  it('names where the plan speaks of what is out of bounds, and prints nothing of it', async () => {
    const { movement, due } = await open();
    const report = await town.as(town.officer, (act) => merged(act, movement, due));
    expect(report?.leftOut).toHaveLength(1);
    expect(JSON.stringify(report)).not.toContain('Không có người');
  });

  it('of another commune is not found', async () => {
    const { movement, due } = await open();
    const other = await ward(town.database);
    expect(await other.as(other.officer, (act) => merged(act, movement, due))).toBeNull();
    await other.close();
  });
});
