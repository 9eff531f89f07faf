import { render } from 'svelte/server';
import { describe, expect, it } from 'vitest';
import { NumberField } from '#ui';
import { withoutMarks } from './plain-page.ts';

describe('a page without the application', () => {
  const typed = '<!--[--> <!---->';
  const { body } = render(NumberField, {
    props: { label: typed, name: 'a', value: typed, unit: typed, hint: typed, required: true },
  });

  it('holds no mark of the application, and the same elements', () => {
    expect(body).toContain('<!--');
    expect(withoutMarks(body)).not.toContain('<!--');
    expect(withoutMarks(body).match(/<\w+/g)).toEqual(body.match(/<\w+/g));
  });

  it('keeps what was typed, though it looks like such a mark', () => {
    expect(withoutMarks(body).split('&lt;!--[--').length - 1).toBe(4);
  });
});
