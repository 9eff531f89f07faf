import { type CivilDate, inWords } from '../civil-date.ts';
import { lunarNewYear } from '../lunar/lunar-date.ts';
import type { HolidayId } from './holidays.ts';
import type { WorkCalendar } from './work-calendar.ts';

/** What is not known yet of a year's days off, each a sentence with what to do; empty where nothing is open. */
export function openQuestions(calendar: WorkCalendar, year: number): { holiday: HolidayId; said: string }[] {
  return calendar.year(year).open.map(({ id, days, source, on }) => {
    const at = on(year).map(inWords);
    if (id === 'tet') return { holiday: id, said: ofTet(year, days, at) };
    if (id === 'national') return { holiday: id, said: ofNationalDay(year) };
    return {
      holiday: id,
      said: `Ngày Văn hóa Việt Nam ${at.join(', ')} chưa được tính là ngày nghỉ: ${source.document} chưa được đối chiếu nguyên văn. Nếu xã được nghỉ, hãy ghi ngày này cùng văn bản.`,
    };
  });
}

function ofTet(year: number, days: number, at: readonly string[]): string {
  return `Năm ${year} chưa có thông báo nghỉ của năm: ${days} ngày Tết Nguyên đán tính tạm từ ${at[0]} đến ${at.at(-1)} (Mùng 1 là ${inWords(lunarNewYear(year))}), xếp như năm 2026. Khi có thông báo, hãy ghi đúng ngày nghỉ và ngày làm bù.`;
}

function ofNationalDay(year: number): string {
  const beside = (monthDay: string) => inWords(`${year}-${monthDay}` as CivilDate);
  return `Năm ${year} chưa có thông báo nghỉ của năm: Quốc khánh nghỉ 2 ngày, ngoài 02/9 còn ${beside('09-01')} hoặc ${beside('09-03')}, chưa rõ ngày nào nên chưa tính. Khi có thông báo, hãy ghi cả hai ngày.`;
}
