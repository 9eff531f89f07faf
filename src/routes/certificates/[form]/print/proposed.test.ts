import { expect, it } from 'vitest';
import { lowestProposed } from './proposed.ts';

const evaluation = { id: 'e', classes: [{ key: 'best' }, { key: 'good' }, { key: 'plain' }] };

it('proposes certificates down to the class that the decision names, else for the best alone', () => {
  expect(lowestProposed({ evaluation: 'e', least: 'good' }, evaluation)).toBe(1);
  expect(lowestProposed({ evaluation: 'e', least: null }, evaluation)).toBe(0);
  expect(lowestProposed({ evaluation: 'other', least: 'plain' }, evaluation)).toBe(0);
  expect(lowestProposed(null, evaluation)).toBe(0);
});
