export * from './civil-date.ts';
export { HOLIDAYS, type Holiday, type HolidayId } from './days-off/holidays.ts';
export { NOTICES, type SetDays } from './days-off/notices.ts';
export { openQuestions } from './days-off/open-questions.ts';
export * from './days-off/work-calendar.ts';
export type { DayOff, WorkYear } from './days-off/work-year.ts';
export * from './limit.ts';
export * from './lunar/lunar-date.ts';
export { type LegalSource, sourceInWords } from './source.ts';
