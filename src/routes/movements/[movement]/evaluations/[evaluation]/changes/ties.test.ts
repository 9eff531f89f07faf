import type { ComponentProps } from 'svelte';
import { render } from 'svelte/server';
import { expect, it } from 'vitest';
import { difficulties, evaluationChanges } from '#ui';
import Deciding from './Deciding.svelte';

const tie = (of: string, name: string, score: 'points' | 'percent') => ({
  ...{ class: of, name, score, room: 1 },
  units: ['a', 'b'].map((unit) => ({ unit: `${of}-${unit}`, name: `Tổ ${unit}`, points: '57', most: '60' })),
});
const draft = {
  ...{ id: 'd', edition: 1, differs: false, open: 0 },
  ties: [tie('good', 'Tốt', 'percent'), tie('fair', 'Khá', 'points')],
  chosen: [{ class: 'Xuất sắc', units: ['Tổ 9'], reason: 'Nhiều việc hơn' }],
};

it('equals of a draft are chosen class by class, and it says what they are equal in', () => {
  const props = { draft, t: evaluationChanges.vi, words: difficulties.vi, wrong: null };
  const { body } = render(Deciding, { props });
  expect(body).toContain('Bằng tỷ lệ điểm ở mức cuối của Tốt');
  expect(body).toContain('Bằng điểm ở mức cuối của Khá');
  for (const of of ['good', 'fair']) expect(body).toContain(`name="class" value="${of}"`);
  expect(body).toContain('mức Tốt còn 1 chỗ');
  expect(body).toContain('57/60 điểm');
  expect(body).toContain('Xuất sắc: Tổ 9. Nhiều việc hơn');
});

it('what came back stands in its own form alone: the ticks, the reason, the warning, and what is wrong', () => {
  const values = { draft: 'd', place: 'tie-good', class: 'good', reason: 'Nhiều việc hơn' };
  const wrong = { values, errors: { units: 'not as many' }, units: ['good-b'], warning: 'Ông Mẫu' };
  const differing = { ...draft, differs: true, open: 2 };
  const bodyOf = (back: ComponentProps<typeof Deciding>['wrong']) =>
    render(Deciding, {
      props: { draft: differing, t: evaluationChanges.vi, words: difficulties.vi, wrong: back },
    }).body;
  const body = bodyOf(wrong);
  expect(body).toMatch(/value="good-b"[^>]* checked/);
  expect(body.match(/ checked/g)).toHaveLength(1);
  expect(body.split('Nhiều việc hơn</textarea>')).toHaveLength(2);
  expect(body.split('name="seen"')).toHaveLength(2);
  expect(body).toContain(evaluationChanges.vi.problems['not as many']);
  const published = { values: { ...values, place: 'reason', open: 'yes' }, errors: {} };
  expect(bodyOf(published)).toMatch(/name="open"[^>]* checked/);
  expect(bodyOf(published)).not.toMatch(/value="good-b"[^>]* checked/);
});
