import type { PaperKind } from './kind.ts';

const COMMITTEE = ['committee'] as const;
const POLICE = ['police', 'committee'] as const;

/** The papers that the product draws up, in the order in which a movement needs them. */
export const paperKinds = {
  plan: { label: 'Kế hoạch', name: 'KẾ HOẠCH', code: 'KH', issuers: COMMITTEE },
  guidance: { label: 'Hướng dẫn', name: 'HƯỚNG DẪN', code: 'HD', issuers: POLICE },
  operatingRules: {
    label: 'Quyết định ban hành Quy chế',
    name: 'QUYẾT ĐỊNH',
    code: 'QĐ',
    issuers: COMMITTEE,
  },
  steeringCommittee: {
    label: 'Quyết định thành lập, kiện toàn Ban Chỉ đạo',
    name: 'QUYẾT ĐỊNH',
    code: 'QĐ',
    issuers: COMMITTEE,
  },
  pledge: { label: 'Bản cam kết của hộ gia đình', name: 'BẢN CAM KẾT', code: null, issuers: [], form: true },
  registrationSheet: { label: 'Phiếu đăng ký', name: 'PHIẾU ĐĂNG KÝ', code: null, issuers: [], form: true },
  invitation: { label: 'Giấy mời', name: 'GIẤY MỜI', code: 'GM', issuers: COMMITTEE },
  programme: { label: 'Chương trình lễ phát động', name: 'CHƯƠNG TRÌNH', code: 'CTr', issuers: COMMITTEE },
  minutes: { label: 'Biên bản họp', name: 'BIÊN BẢN', code: 'BB', issuers: COMMITTEE },
  meetingLog: {
    label: 'Sổ theo dõi sinh hoạt',
    name: 'SỔ THEO DÕI SINH HOẠT',
    code: null,
    issuers: [],
    form: true,
  },
  reminder: { label: 'Công văn đôn đốc', name: '', code: null, issuers: COMMITTEE },
  answer: { label: 'Công văn trả lời vướng mắc', name: '', code: null, issuers: COMMITTEE },
  notice: { label: 'Thông báo', name: 'THÔNG BÁO', code: 'TB', issuers: COMMITTEE },
  unitReport: { label: 'Báo cáo của đơn vị', name: 'BÁO CÁO', code: null, issuers: [], form: true },
  mergedReport: { label: 'Báo cáo tổng hợp', name: 'BÁO CÁO', code: 'BC', issuers: COMMITTEE },
  interimReview: { label: 'Báo cáo sơ kết', name: 'BÁO CÁO', code: 'BC', issuers: COMMITTEE },
  finalReview: { label: 'Báo cáo tổng kết', name: 'BÁO CÁO', code: 'BC', issuers: COMMITTEE },
  resultList: { label: 'Báo cáo kết quả đánh giá', name: 'BÁO CÁO', code: 'BC', issuers: COMMITTEE },
  submission: { label: 'Tờ trình đề nghị công nhận', name: 'TỜ TRÌNH', code: 'TTr', issuers: POLICE },
  recognition: {
    label: 'Quyết định công nhận',
    name: 'QUYẾT ĐỊNH',
    code: 'QĐ',
    issuers: COMMITTEE,
    ownPower: true,
  },
} as const satisfies Record<string, PaperKind>;

export type PaperKindName = keyof typeof paperKinds;
