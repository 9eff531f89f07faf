import type { Said } from './said.ts';

/** Dates, deadlines and periods. */
export const TIMES = {
  'past-date': (dates: string) => ({
    why: `Hạn ${dates} đã qua khi Kế hoạch được ban hành.`,
    suggestion: 'Đề nghị xác nhận lại ngày, năm của thời hạn này.',
  }),
  'day-off': (days: string) => ({
    why: `Ngày cuối của thời hạn rơi vào ngày nghỉ: ${days}.`,
    suggestion:
      'Đề nghị thống nhất hoàn thành vào ngày làm việc liền trước, hay được lùi sang ngày làm việc liền sau.',
  }),
  'impossible-date': (why: string) => ({
    why: `Ngày ghi ở đây không có thật: ${why}.`,
    suggestion: 'Đề nghị đính chính ngày này.',
  }),
  'reversed-period': (from: string, to: string) => ({
    why: `Khoảng thời gian kết thúc (${to}) trước khi bắt đầu (${from}).`,
    suggestion: 'Đề nghị đính chính ngày bắt đầu hoặc ngày kết thúc.',
  }),
  'undated-event': (event: string) => ({
    why: `Thời hạn tính từ khi ${event}, nhưng Kế hoạch không cho biết ngày đó.`,
    suggestion: `Đề nghị thông báo ngày ${event} để các đơn vị tính thời hạn.`,
  }),
  'undated-review': () => ({
    why: 'Kế hoạch nêu việc sơ kết, tổng kết nhưng không nói vào thời gian nào.',
    suggestion: 'Đề nghị cho biết thời gian sơ kết, tổng kết.',
  }),
  'open-period': (what: string) => ({
    why: `Kế hoạch nêu việc ${what} nhưng không nói bắt đầu và kết thúc năm nào.`,
    suggestion: `Đề nghị cho biết năm bắt đầu và năm kết thúc để tính việc ${what}.`,
  }),
  'block-without-time': () => ({
    why: 'Nhiệm vụ này không có thời gian thực hiện, trong khi các nhiệm vụ bên cạnh đều có.',
    suggestion: 'Đề nghị cho biết thời gian hoàn thành nhiệm vụ này.',
  }),
  'regulation-date': (here: string, rule: string, source: string) => ({
    why: `Kế hoạch ghi ${here}; quy định là ${rule} (${source}).`,
    suggestion: `Đề nghị thống nhất theo ${source}: ${rule}.`,
  }),
} as const satisfies Said;
