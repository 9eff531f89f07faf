import { describe, expect, it } from 'vitest';
import type { Figure, Held } from '../scoring/line.ts';
import { lackOf } from './lacking.ts';

const lack = (figure: Figure, bar: Held['bar'], amount: string, high: string | null = null) =>
  lackOf({ state: 'not met', why: { kind: 'compared', figure, held: { bar, amount, high, rules: [] } } });
const amount = (value: string): Figure => ({ kind: 'amount', value });
const share = (part: string, whole: string): Figure => ({ kind: 'share', part, whole, percent: '0' });

describe('what is lacking', () => {
  it.each<[Figure, Held['bar'], string, string | null, string | null]>([
    [amount('2'), '>=', '4', null, 'more 2'],
    [amount('4'), '>', '4', null, 'more 1'],
    [amount('1.5'), '>=', '4', null, 'more 2.5'],
    [amount('5'), '<=', '3', null, 'fewer 2'],
    [amount('3'), '<', '3', null, 'fewer 1'],
    [amount('5'), '=', '4', null, 'fewer 1'],
    [amount('1'), 'range', '2', '4', 'more 1'],
    [amount('7'), 'range', '2', '4', 'fewer 3'],
    [share('280', '312'), '>', '90', null, 'more 1'],
    [share('90', '100'), '>', '90', null, 'more 1'],
    [share('279', '312'), '>=', '90', null, 'more 2'],
    [share('30', '140'), '<=', '20', null, 'fewer 2'],
    [share('28', '140'), '<', '20', null, 'fewer 1'],
    [share('9', '70'), 'range', '5', '12', 'fewer 1'],
    [share('3', '70'), 'range', '5', '12', 'more 1'],
  ])('%j %s %s %s', (figure, bar, low, high, said) => {
    const found = lack(figure, bar, low, high);
    expect(found && `${found.way} ${found.count}`).toBe(said);
  });

  it('is not a number where no number would do it', () => {
    expect(lack(share('10', '10'), '>', '100')).toBeNull();
    expect(lack(amount('0'), '<', '0')).toBeNull();
  });

  it('is nothing where it is met', () => {
    const held: Held = { bar: '>=', amount: '4', high: null, rules: [] };
    expect(lackOf({ state: 'met', why: { kind: 'compared', figure: amount('9'), held } })).toBeNull();
  });
});
