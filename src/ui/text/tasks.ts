import { dictionary } from '../language.ts';

/** The table of a plan's tasks. */
export const tasks = dictionary({
  vi: {
    title: 'Bảng phân công nhiệm vụ',
    lead: 'Mỗi nhiệm vụ của Kế hoạch trên một dòng.',
    leadOf: (title: string) => `Kế hoạch: ${title}.`,
    review: 'Kế hoạch',
    waiting: (count: number) =>
      `Còn ${count} nhiệm vụ chưa có người xác nhận. Bảng in ra gồm cả những nhiệm vụ này; xin xác nhận trước khi gửi đi.`,
    none: 'Chưa đọc được nhiệm vụ nào',
    noneWhy: 'Thêm nhiệm vụ ở trang Kế hoạch: bôi đen câu chữ rồi chọn “Nhiệm vụ”.',
    leftOut: (clauses: string) =>
      `Bảng không bao gồm các nội dung không cập nhật trên phần mềm: ${clauses}. Nội dung này vẫn có hiệu lực trong Kế hoạch.`,
  },
  en: {
    title: 'Table of tasks',
    lead: 'Each task of the plan on a line of its own.',
    leadOf: (title) => `Plan: ${title}.`,
    review: 'Plan',
    waiting: (count) =>
      `${count} tasks are not confirmed yet. They are in the printed table too; confirm them before it leaves.`,
    none: 'No task was read',
    noneWhy: 'Add tasks on the plan’s page: select the words, then choose “Task”.',
    leftOut: (clauses) =>
      `Not in the table, because not kept in the software: ${clauses}. They stay in force in the plan.`,
  },
});
