import type { Said } from './said.ts';

/** The title against the body: names, years, places. */
export const NAMES = {
  'name-differs': (title: string) => ({
    why: `Tên này khác tên nêu ở trích yếu (“${title}”).`,
    suggestion: 'Đề nghị thống nhất một tên gọi trước khi in biểu mẫu, quyết định.',
  }),
  'body-name-differs': (name: string) => ({
    why: `Tên cơ quan ở đây khác chỗ khác trong Kế hoạch (“${name}”).`,
    suggestion: 'Đề nghị xác nhận hai tên này là cùng một cơ quan.',
  }),
  'year-differs': (here: string, title: string) => ({
    why: `Ở đây ghi ${here}, trích yếu ghi ${title}.`,
    suggestion: `Đề nghị xác nhận Kế hoạch áp dụng cho ${title} hay ${here}.`,
  }),
  'place-differs': (here: string, issuer: string) => ({
    why: `Ở đây ghi ${here}, trong khi Kế hoạch là của ${issuer}.`,
    suggestion: 'Đề nghị xác nhận tên địa phương, tên cơ quan ở chỗ này.',
  }),
  'beyond-its-year': (title: string) => ({
    why: `Trích yếu ghi ${title} nhưng có việc giao làm hằng năm.`,
    suggestion: 'Đề nghị cho biết các việc hằng năm được thực hiện đến năm nào.',
  }),
} as const satisfies Said;
