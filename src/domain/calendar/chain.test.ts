import { describe, expect, it } from 'vitest';
import { chainBack, type Link, moveStep } from './chain.ts';
import { inWords } from './civil-date.ts';
import { workCalendar } from './days-off/work-calendar.ts';
import { day } from './testing.ts';

const calendar = workCalendar();
const LINKS: Link[] = [
  { body: 'Tổ dân phố', workingDays: 0 },
  { body: 'Công an phường', workingDays: 3 },
  { body: 'Phòng Văn hóa - Xã hội', workingDays: 2 },
  { body: 'UBND phường', workingDays: 2 },
  { body: 'UBND tỉnh nhận', workingDays: 1 },
];
const chain = chainBack(LINKS, day('23/11/2026'), calendar);
const days = (steps: typeof chain) => steps.map(({ day: last }) => inWords(last));

describe('a chain of reports', () => {
  it('is computed back from its top in working days, over weekends', () => {
    expect(days(chain)).toEqual(['11/11/2026', '16/11/2026', '18/11/2026', '20/11/2026', '23/11/2026']);
  });

  it('goes back over Tết', () => {
    expect(days(chainBack(LINKS.slice(0, 2), day('24/02/2026'), calendar))).toEqual([
      '12/02/2026',
      '24/02/2026',
    ]);
  });

  it('says who slips, and by how much, when a day in the middle is later', () => {
    const moved = moveStep(chain, 1, day('19/11/2026'), calendar);
    expect(moved.slips.map(({ body, days, workingDays }) => [body, days, workingDays])).toEqual([
      ['Công an phường', 3, 3],
      ['Phòng Văn hóa - Xã hội', 5, 3],
      ['UBND phường', 5, 3],
      ['UBND tỉnh nhận', 3, 3],
    ]);
    expect(moved.breaksTop).toBe(true);
  });

  it('says who must be earlier when a day is earlier', () => {
    const moved = moveStep(chain, 2, day('16/11/2026'), calendar);
    expect(days(moved.steps)).toEqual(['09/11/2026', '12/11/2026', '16/11/2026', '20/11/2026', '23/11/2026']);
    expect(moved.breaksTop).toBe(false);
  });

  it('has nothing to say where the day still fits', () => {
    expect(moveStep(chain, 0, day('10/11/2026'), calendar).slips.map(({ body }) => body)).toEqual([
      'Tổ dân phố',
    ]);
    expect(moveStep(chain, 4, day('24/11/2026'), calendar).slips.map(({ body }) => body)).toEqual([
      'UBND tỉnh nhận',
    ]);
  });
});
