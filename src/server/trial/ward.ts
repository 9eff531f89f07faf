import type { Role } from '#access';

/** A made-up ward: no such place, no such people. */
export const ward = {
  code: 'THU',
  name: 'phường Sao Mai',
  province: 'tỉnh Ánh Dương',
  trial: true,
} as const;

/** Kind, code, name, who reports for it: the columns of the list that the screens import. */
const units = [
  ['Khu dân cư', 'TDP-01', 'Tổ dân phố 1', 'Nguyễn Thị Hạ'],
  ['Khu dân cư', 'TDP-02', 'Tổ dân phố 2', 'Trần Văn Khoai'],
  ['Khu dân cư', 'TDP-03', 'Tổ dân phố 3', 'Lê Thị Mận'],
  ['Khu dân cư', 'TDP-04', 'Tổ dân phố 4', 'Phạm Văn Ngô'],
  ['Khu dân cư', 'TDP-05', 'Tổ dân phố 5', 'Hoàng Thị Sen'],
  ['Khu dân cư', 'TDP-06', 'Tổ dân phố 6', 'Võ Văn Tràm'],
  ['Khu dân cư', 'TDP-07', 'Tổ dân phố 7', 'Đặng Thị Cúc'],
  ['Khu dân cư', 'TDP-08', 'Tổ dân phố 8', 'Bùi Văn Đước'],
  ['Khu dân cư', 'THON-09', 'Thôn Đồi Chè', 'Đỗ Thị Bưởi'],
  ['Khu dân cư', 'THON-10', 'Thôn Suối Trong', 'Hồ Văn Sồi'],
  ['Khu dân cư', 'THON-11', 'Thôn Đồng Cỏ', 'Dương Thị Lụa'],
  ['Khu dân cư', 'BUON-12', 'Buôn Hoa Sim', 'Ngô Văn Thông'],
  ['Cơ quan', 'CQ-01', 'Văn phòng HĐND và UBND phường', 'Lý Thị Hòe'],
  ['Cơ quan', 'CQ-02', 'Phòng Kinh tế, Hạ tầng và Đô thị', 'Vũ Văn Bách'],
  ['Cơ quan', 'CQ-03', 'Trung tâm Phục vụ hành chính công', 'Phan Thị Lê'],
  ['Cơ quan', 'CQ-04', 'Trạm Y tế phường', 'Đinh Văn Quế'],
  ['Trường học', 'TH-01', 'Trường Mầm non Hoa Sim', 'Mai Thị Đào'],
  ['Trường học', 'TH-02', 'Trường Tiểu học Sao Mai', 'Tạ Văn Phong'],
  ['Trường học', 'TH-03', 'Trường THCS Ánh Dương', 'Cao Thị Liễu'],
  ['Doanh nghiệp', 'DN-01', 'Công ty TNHH May Sao Mai', 'Lâm Văn Trúc'],
  ['Doanh nghiệp', 'DN-02', 'Hợp tác xã Nông nghiệp Đồi Chè', 'Chu Thị Hồng'],
  ['Tổ bảo vệ ANTT', 'ANTT-01', 'Tổ bảo vệ ANTT số 1', 'Quách Văn Tùng'],
  ['Tổ bảo vệ ANTT', 'ANTT-02', 'Tổ bảo vệ ANTT số 2', 'Tô Văn Bằng'],
  ['Tổ bảo vệ ANTT', 'ANTT-03', 'Tổ bảo vệ ANTT số 3', 'Kiều Văn Lim'],
] as const;

export const unitRows: readonly (readonly string[])[] = [
  ['Loại', 'Mã', 'Tên đơn vị'],
  ...units.map(([kind, code, name]) => [kind, code, name]),
];

export const reporters = new Map<string, string>(units.map(([, code, , person]) => [code, person]));

export const staff: readonly { name: string; role: Role }[] = [
  { name: 'Trịnh Văn Sơn (Công an phường)', role: 'officer' },
  { name: 'Nguyễn Thị Mơ (Phòng Văn hóa - Xã hội)', role: 'officer' },
  { name: 'Lê Văn Gấm (Chủ tịch UBND phường)', role: 'leader' },
];
