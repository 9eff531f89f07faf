import { afterEach, expect, it, vi } from 'vitest';
import { drawApart } from './painter.ts';
import { picture } from './testing-photo.ts';

afterEach(() => {
  vi.useRealTimers();
});

it('draws a photo that comes in the very moment the idle process is ended', async () => {
  const wanted = { bytes: picture('jpeg', 40, 30), orientation: 1, asItIs: true };
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  expect(await drawApart(wanted)).toMatchObject({ width: 40 });
  vi.advanceTimersByTime(30_000);
  expect(await drawApart(wanted)).toMatchObject({ width: 40 });
});
