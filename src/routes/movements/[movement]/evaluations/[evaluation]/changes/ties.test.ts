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
