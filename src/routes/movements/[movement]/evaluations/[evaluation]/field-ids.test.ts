import type { ComponentProps } from 'svelte';
import { render } from 'svelte/server';
import { describe, expect, it } from 'vitest';
import { civilDate } from '#calendar';
import BaselineForm from './BaselineForm.svelte';
import Explanations from './Explanations.svelte';
import { idInEvaluation, idInUnit } from './field-ids.ts';
import Tie from './Tie.svelte';
import Beside from './units/[unit]/Beside.svelte';
import Criterion from './units/[unit]/Criterion.svelte';

const day = civilDate('2025-01-01') ?? expect.fail('it is a day');
const back = { language: 'vi', warning: null, mayAct: true } as const;
const one: ComponentProps<typeof Criterion>['one'] & ComponentProps<typeof Beside>['one'] = {
  ...{ id: 'a', title: 'Tội phạm', article: null, under: '', gate: false, state: 'missing' },
  ...{ stateWords: '', points: null, most: null, why: '', asked: '', scores: '', kind: 'no-incident' },
  ...{ reported: null, self: null, reviewer: null, bounds: 'in', ways: ['cases'], sources: [], history: [] },
  ...{ words: null, reason: null, reasons: [] },
};
const isHere = (body: string, id: string | null) => expect(body).toContain(`id="${id}"`);
const said = (field: string) => `Sai ở ${field}`;
/** The page that is left when one field alone is wrong. */
const wrongIn = (field: string) => (name: string) => (name === field ? said(name) : undefined);

describe('each problem of a form leads to its field, and is said there', () => {
  it('of a criterion: what is entered, cases that do not count, last year’s figure', () => {
    for (const bounds of ['in', 'count'] as const)
      for (const field of ['reason', 'a.reason', 'a.cases']) {
        const values = { criterion: 'a' };
        const props = { ...back, one: { ...one, bounds }, values, error: wrongIn(field) };
        const { body } = render(Criterion, { props });
        isHere(body, idInUnit(field, values));
        expect(body).toContain(said(field));
      }
    const beside = { exceptions: [], baselines: [], lastYear: { from: day, to: day } };
    for (const field of ['cases', 'reason', 'a.except']) {
      const values = { criterion: 'a', cases: '' };
      const { body } = render(Beside, {
        props: { ...back, ...beside, one, values, error: wrongIn(field) },
      });
      isHere(body, idInUnit(field, values));
      expect(body).toContain(said(field));
    }
    for (const field of ['value', 'from', 'to', 'letter', 'letterDate', 'a.baseline']) {
      const values = { criterion: 'a', letter: '' };
      const days = { from: day, to: day };
      const { body } = render(BaselineForm, {
        props: { ...back, criterion: 'a', days, values, error: wrongIn(field) },
      });
      isHere(body, idInUnit(field, values));
      expect(body).toContain(said(field));
    }
  });

  it('of equals at a class, with the ticks kept, and of what a unit explained', () => {
    const cap: ComponentProps<typeof Tie>['cap'] = {
      ...{ class: 'good', name: 'Tốt', words: '', counts: [], source: null, score: 'points' },
      ...{ room: 1, tied: ['u', 'v'] },
    };
    const rows: ComponentProps<typeof Tie>['rows'] = ['u', 'v'].map((unit) => ({
      ...{ unit, code: unit, name: unit, points: '5', most: '6', scored: true, result: '', state: 'tied' },
      handedInAt: null,
    }));
    const values = { class: 'good', unit: 'u' };
    const tie = { ...back, cap, rows, values, ticked: ['v'], error: said };
    const { body } = render(Tie, { props: tie });
    for (const field of ['units', 'reason']) {
      isHere(body, idInEvaluation(field, values));
      expect(body).toContain(said(field));
    }
    expect(body).toMatch(/value="v"[^>]* checked/);
    const objection = {
      unit: 'u',
      unitName: 'U',
      by: null,
      at: new Date(0),
      words: 'Xin xem lại',
      decided: null,
    };
    const explained = { ...back, objections: [objection], base: '', values, error: said };
    const { body: asked } = render(Explanations, { props: explained });
    for (const field of ['decision', 'answer']) {
      isHere(asked, idInEvaluation(field, values));
      expect(asked).toContain(said(field));
    }
  });
});
