import type { Role } from '#access';

/** A made-up ward, the one of the sample plan: no such place, no such people. */
export const ward = {
  code: 'THU',
  name: 'phường Hòa Sim',
  province: 'tỉnh Hoài Khê',
  trial: true,
} as const;

/** The place that each sample plan was written for. */
export const placeInSample = {
  'ward-movement': 'Hòa Sim',
  'criteria-sets': 'Trúc Uyển',
  'model-area': 'Vĩnh Trầm',
} as const;

/** Number and day under which the ward issued a plan whose sample leaves them blank. */
export const issuedAs: Partial<Record<keyof typeof placeInSample, { number: string; day: string }>> = {
  'ward-movement': { number: '05', day: '12' },
  'model-area': { number: '118', day: '08' },
};

/** Kind, code, name, who reports for it: the columns of the list that the screens import. */
const units = [
  ['Khu dân cư', 'KP-01', 'Khu phố 1', 'Nguyễn Thị Hạ'],
  ['Khu dân cư', 'KP-02', 'Khu phố 2', 'Trần Văn Khoai'],
  ['Khu dân cư', 'KP-03', 'Khu phố 3', 'Lê Thị Mận'],
  ['Khu dân cư', 'KP-04', 'Khu phố 4', 'Phạm Văn Ngô'],
  ['Khu dân cư', 'KP-05', 'Khu phố 5', 'Hoàng Thị Sen'],
  ['Khu dân cư', 'KP-06', 'Khu phố 6', 'Võ Văn Tràm'],
  ['Khu dân cư', 'KP-07', 'Khu phố 7', 'Đặng Thị Cúc'],
  ['Khu dân cư', 'KP-08', 'Khu phố 8', 'Bùi Văn Đước'],
  ['Khu dân cư', 'KP-09', 'Khu phố 9', 'Đỗ Thị Bưởi'],
  ['Khu dân cư', 'KP-10', 'Khu phố 10', 'Hồ Văn Sồi'],
  ['Khu dân cư', 'KP-11', 'Khu phố 11', 'Dương Thị Lụa'],
  ['Khu dân cư', 'KP-12', 'Khu phố 12', 'Ngô Văn Thông'],
  ['Cơ quan', 'CQ-01', 'Văn phòng HĐND và UBND phường', 'Lý Thị Hòe'],
  ['Cơ quan', 'CQ-02', 'Phòng Kinh tế, Hạ tầng và Đô thị', 'Vũ Văn Bách'],
  ['Cơ quan', 'CQ-03', 'Trung tâm Phục vụ hành chính công', 'Phan Thị Lê'],
  ['Cơ quan', 'CQ-04', 'Trạm Y tế phường', 'Đinh Văn Quế'],
  ['Mặt trận Tổ quốc, đoàn thể', 'MT-01', 'Ủy ban MTTQ Việt Nam phường', 'Huỳnh Thị Sim'],
  ['Trường học', 'TH-01', 'Trường Mầm non Hoa Sim', 'Mai Thị Đào'],
  ['Trường học', 'TH-02', 'Trường Tiểu học Hòa Sim', 'Tạ Văn Phong'],
  ['Trường học', 'TH-03', 'Trường THCS Hòa Sim', 'Cao Thị Liễu'],
  ['Doanh nghiệp', 'DN-01', 'Công ty TNHH May Hoa Sim', 'Lâm Văn Trúc'],
  ['Doanh nghiệp', 'DN-02', 'Hợp tác xã Dịch vụ Hòa Sim', 'Chu Thị Hồng'],
  ['Tổ bảo vệ ANTT', 'ANTT-01', 'Tổ bảo vệ ANTT số 1', 'Quách Văn Tùng'],
  ['Tổ bảo vệ ANTT', 'ANTT-02', 'Tổ bảo vệ ANTT số 2', 'Tô Văn Bằng'],
  ['Tổ bảo vệ ANTT', 'ANTT-03', 'Tổ bảo vệ ANTT số 3', 'Kiều Văn Lim'],
] as const;

export const unitRows: readonly (readonly string[])[] = [
  ['Loại', 'Mã', 'Tên đơn vị'],
  ...units.map(([kind, code, name]) => [kind, code, name]),
];

export const reporters = new Map<string, string>(units.map(([, code, , person]) => [code, person]));

/** The first one enters the trial. */
export const staff: readonly { name: string; role: Role; post: string }[] = [
  { name: 'Trịnh Văn Sơn', role: 'officer', post: 'Công an phường' },
  { name: 'Nguyễn Thị Mơ', role: 'officer', post: 'Phòng Văn hóa - Xã hội' },
  { name: 'Lê Văn Gấm', role: 'leader', post: 'Chủ tịch UBND phường' },
  { name: 'Phạm Thị Liên', role: 'administrator', post: 'Văn phòng UBND phường' },
];

/** Who heads the bodies of the ward, by the body's kind. */
export const heads: ReadonlyMap<string, string> = new Map([
  ['committee', 'Lê Văn Gấm'],
  ['police', 'Hà Văn Lựu'],
  ['front', 'Châu Thị Mộc'],
]);
