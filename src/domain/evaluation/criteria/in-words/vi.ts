/** What a set says, in Vietnamese: figures come in as they are printed. */
export const vi = {
  points: (number: string) => `${number} điểm`,
  percent: (number: string) => `${number} %`,
  ofSet: (set: string, asked: string) => `${set}: ${asked}`,
  group: (points: string) => `tối đa ${points} điểm`,
  from: (held: string) => `Điểm ${held}`,
  fromShare: (held: string) => `Tỷ lệ điểm ${held} so với điểm tối đa của đơn vị`,
  needs: (titles: string) => `đạt: ${titles}`,
  nothingAsked: 'Đạt mọi tiêu chí điều kiện',
  cap: (share: string, of: string) => `Không quá ${share} ${of}`,
  ofRated: 'số đơn vị được xếp loại',
  ofClass: (name: string) => `số đơn vị loại “${name}”`,
  tooShort: (months: string) => `Hoạt động trong năm chưa đủ ${months} tháng`,
  complaint: 'Đang bị khiếu nại, tố cáo vào ngày quyết định',
  late: (day: string) => `Không đăng ký, hoặc đăng ký sau ngày cuối cùng: ${day}`,
  reports: 'Không có báo cáo nào trong năm',
  and: '; ',
};
