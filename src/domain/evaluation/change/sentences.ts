import type { Tongue } from '../grounds/words/said.ts';

const vi = {
  points: (points: string) => `${points} điểm`,
  noLine: 'Không có trong bộ tiêu chí',
  lacking: (count: number) => `Còn thiếu ${count} báo cáo của các đơn vị`,
  rule: (title: string) => `Quy định: ${title}`,
  noRule: 'Không căn cứ quy định này',
  class: (name: string) => `Mức ${name}`,
  noScore: 'Không yêu cầu điểm',
  cap: (name: string) => `Tỷ lệ khống chế của mức ${name}`,
  noCap: 'Không áp dụng với đơn vị này',
  circumstances: 'Điều kiện xét của đơn vị',
  begun: (day: string) => `thành lập ngày ${day}`,
  begunBefore: 'thành lập trước thời gian đánh giá',
  leftOut: (words: string) => `không thuộc đối tượng: ${words}`,
  notLeftOut: 'thuộc đối tượng',
  complaint: (reason: string) => `đang có khiếu nại, tố cáo: ${reason}`,
  noComplaint: 'không có khiếu nại, tố cáo đang giải quyết',
  registered: (day: string) => `đăng ký ngày ${day}`,
  notRegistered: 'không đăng ký',
  notAsked: 'không phải đăng ký',
  reports: 'có báo cáo',
  noReports: 'không có báo cáo',
  assigned: (count: number) => `được giao ${count} tiêu chí riêng`,
  notAssigned: 'không được giao tiêu chí riêng',
};

const en: typeof vi = {
  points: (points) => `${points} points`,
  noLine: 'Not in the criteria',
  lacking: (count) => `${count} reports of units are lacking`,
  rule: (title) => `Rule: ${title}`,
  noRule: 'Does not rest on this rule',
  class: (name) => `Class ${name}`,
  noScore: 'No score asked',
  cap: (name) => `Cap of ${name}`,
  noCap: 'Does not touch this unit',
  circumstances: 'Circumstances of the unit',
  begun: (day) => `began on ${day}`,
  begunBefore: 'began before the days judged',
  leftOut: (words) => `left out by the standard: ${words}`,
  notLeftOut: 'the standard is for it',
  complaint: (reason) => `under complaint: ${reason}`,
  noComplaint: 'not under complaint',
  registered: (day) => `registered on ${day}`,
  notRegistered: 'not registered',
  notAsked: 'not asked to register',
  reports: 'has reported',
  noReports: 'has not reported',
  assigned: (count) => `${count} criteria assigned to it`,
  notAssigned: 'no criteria assigned to it',
};

/** The sentences about a change, in one language. Edited as text. */
export function changeWords(tongue: Tongue): typeof vi {
  return tongue === 'en' ? en : vi;
}
