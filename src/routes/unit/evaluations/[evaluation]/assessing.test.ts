import type { ComponentProps } from 'svelte';
import { render } from 'svelte/server';
import { expect, it } from 'vitest';
import Assessing from './Assessing.svelte';

const one: ComponentProps<typeof Assessing>['criteria'][number] = {
  ...{ id: 'a', title: 'Số buổi', article: null, bounds: 'in', words: null },
  ...{ ways: ['amount'], fields: {}, entered: null, reported: '4', asked: 'count' },
};
const shown = (values?: Record<string, string>, errors: Record<string, string> = {}) =>
  render(Assessing, {
    props: {
      criteria: [one],
      ...{ language: 'vi', values, warning: null, error: (field: string) => errors[field] },
    },
  }).body;

it('what is closed on a phone stands open where it holds what came back, or what is wrong with it', () => {
  expect(shown()).not.toMatch(/<details[^>]* open/);
  expect(shown({ 'a.value': '', 'a.words': ' ' })).not.toMatch(/<details[^>]* open/);
  expect(shown({ 'a.value': '', 'a.words': 'Thiếu một buổi' })).toMatch(/<details[^>]* open/);
  expect(shown({ 'a.value': '' }, { 'a.value': 'Ghi số.' })).toMatch(/<details[^>]* open/);
});
