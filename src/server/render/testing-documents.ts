import { type Block, type Cell, type OfficialDocument, plain, type Table } from '#documents';

/** Papers of every shape that the layout knows, for tests that measure them. A made-up ward. */

const LONG =
  'Các tổ dân phố, cơ quan, trường học và doanh nghiệp trên địa bàn phường tổ chức tuyên truyền, vận động nhân dân tham gia phong trào, ' +
  'giữ gìn ngõ phố sạch đẹp, giúp đỡ nhau khi khó khăn và kịp thời thông tin cho tổ trưởng những việc cần giải quyết.';

const paragraph = (text: string): Block => ({ block: 'paragraph', text: plain(text) });
const date = { day: 5, month: 2, year: 2026 };
const cell = (text: string): Cell => [plain(text)];
const chair = { authority: ['TM. ỦY BAN NHÂN DÂN'], position: 'CHỦ TỊCH', name: 'Trần Thị Mẫu' };

const header = {
  parentBody: null,
  issuingBody: 'ỦY BAN NHÂN DÂN PHƯỜNG AN LẠC ĐÔNG',
  number: 7,
  symbol: 'UBND',
  place: 'An Lạc Đông',
  date,
};

const common = { trial: false, header, legalBases: [], addressees: [], signature: chair } as const;

/** Rows enough that the table goes on over a page. */
export function unitTable(rows: number): Table {
  const columns = [
    { title: 'STT', share: 14, align: 'center' },
    { title: 'Đơn vị', share: 76, align: 'left' },
    { title: 'Được giao', share: 25, align: 'right' },
    { title: 'Đã làm', share: 25, align: 'right' },
    { title: 'Tỷ lệ', share: 25, align: 'right' },
  ] as const;
  return {
    block: 'table',
    columns,
    head: [columns.map(({ title }) => cell(title))],
    rows: Array.from({ length: rows }, (_, at) => [
      cell(String(at + 1)),
      cell(`Tổ dân phố số ${at + 1}`),
      cell('120'),
      [[{ text: String(60 + at), figure: `f${at + 10}` }]],
      cell('87,5 %'),
    ]),
  };
}

/** To a superior, with headings, a table over two pages, several addressees, and annexes that count anew. */
export const report: OfficialDocument = {
  ...common,
  header: { ...header, parentBody: 'ỦY BAN NHÂN DÂN TỈNH LÚA VÀNG' },
  type: { name: 'BÁO CÁO', code: 'BC' },
  title: 'Kết quả thực hiện phong trào thi đua “Ngõ xanh” 6 tháng đầu năm 2026',
  addressees: ['Ủy ban nhân dân tỉnh Lúa Vàng', 'Sở Nội vụ tỉnh Lúa Vàng'],
  body: [
    paragraph(LONG),
    { block: 'heading', level: 1, text: plain('KẾT QUẢ THỰC HIỆN') },
    { block: 'heading', level: 2, text: plain('Việc đã làm') },
    {
      block: 'paragraph',
      text: [
        { text: 'Toàn phường trồng được ' },
        { text: '1.250', bold: true, figure: 'f1' },
        { text: ` cây xanh. ${LONG}` },
      ],
    },
    { block: 'heading', level: 3, text: plain('Ở tổ dân phố') },
    { block: 'list', items: [plain(LONG), plain('Tổ dân phố số 2 chưa gửi báo cáo.')] },
    paragraph('Kết quả của từng đơn vị:'),
    unitTable(40),
    { block: 'heading', level: 1, text: plain('VIỆC TIẾP THEO') },
    { block: 'heading', level: 2, text: plain('Tiếp tục tuyên truyền') },
    paragraph(LONG),
  ],
  recipients: {
    lines: [
      { name: 'Thường trực Đảng ủy phường', purpose: 'để báo cáo' },
      { name: 'Các tổ dân phố', purpose: 'để thực hiện' },
    ],
    archive: 'VT, VHXH',
  },
  annexes: ['NGUỒN SỐ LIỆU', 'CÁCH TÍNH'].map((title) => ({
    title,
    body: [
      { block: 'heading', level: 1, text: plain('Sổ của tổ dân phố') },
      { block: 'heading', level: 2, text: plain('Ghi hằng tháng') },
      { block: 'heading', level: 1, text: plain('Sổ của phường') },
      { block: 'article', text: plain('Giữ sổ') },
      { block: 'clause', text: plain('Sổ do tổ trưởng giữ.') },
    ],
  })),
};

/** In articles, by the chair's own power, with an annex in columns laid across. */
export const decision: OfficialDocument = {
  ...common,
  trial: true,
  type: { name: 'QUYẾT ĐỊNH', code: 'QĐ' },
  title: 'Kiện toàn Ban Chỉ đạo phong trào thi đua “Ngõ xanh”',
  power: 'CHỦ TỊCH ỦY BAN NHÂN DÂN PHƯỜNG AN LẠC ĐÔNG',
  handling: 'LƯU HÀNH NỘI BỘ',
  drafter: 'VHXH.(30)',
  address: 'Số 1 đường Hoa Ban, phường An Lạc Đông; điện thoại: 0123 456 789',
  legalBases: [
    'Căn cứ Luật Tổ chức chính quyền địa phương',
    'Theo đề nghị của Trưởng phòng Văn hóa - Xã hội',
  ],
  body: [
    { block: 'centred', text: plain('QUYẾT ĐỊNH:') },
    { block: 'article', whole: true, text: plain(`Kiện toàn Ban Chỉ đạo. ${LONG}`) },
    { block: 'article', whole: true, text: plain('Ban Chỉ đạo làm việc theo Quy chế.') },
    { block: 'article', whole: true, text: plain('Quyết định này có hiệu lực kể từ ngày ký.') },
  ],
  signature: { authority: [], position: 'CHỦ TỊCH', name: 'Trần Thị Mẫu' },
  recipients: { lines: [{ name: 'Như Điều 3', purpose: null }], archive: 'VT' },
  annexes: [
    { title: 'DANH SÁCH BAN CHỈ ĐẠO', body: [paragraph(LONG)] },
    { title: 'PHÂN CÔNG NHIỆM VỤ', across: true, body: [unitTable(30)] },
  ],
};

/** A letter with a mark of urgency, signed for the chair. */
export const letter: OfficialDocument = {
  ...common,
  type: { name: '', code: null },
  title: 'Đôn đốc báo cáo phong trào thi đua “Ngõ xanh” quý I năm 2026',
  urgency: 'THƯỢNG KHẨN',
  addressees: ['Các tổ dân phố'],
  body: [paragraph(LONG), paragraph('Đề nghị các đơn vị gửi báo cáo trước ngày 10 tháng 4 năm 2026.')],
  signature: {
    authority: ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH'],
    position: 'PHÓ CHỦ TỊCH',
    name: 'Lê Văn Thử',
  },
  recipients: { lines: [], archive: 'VT' },
};

/** With two who sign, lines to write on, and numbers that Word does not count. */
export const minutes: OfficialDocument = {
  ...common,
  type: { name: 'BIÊN BẢN', code: 'BB' },
  title: 'Họp Ban Chỉ đạo phong trào thi đua “Ngõ xanh”',
  body: [
    paragraph(LONG),
    { block: 'fill-in', label: 'Ý kiến của các đại biểu:', lines: 2 },
    { block: 'heading', level: 1, number: 'IV.', text: plain('KẾT LUẬN') },
    { block: 'clause', text: plain('Giao các thành viên làm theo phân công.') },
    paragraph('Cuộc họp kết thúc lúc 16 giờ 30 phút cùng ngày.'),
  ],
  besides: [{ authority: [], position: 'THƯ KÝ', name: 'Lê Văn Thử' }],
  signature: { authority: [], position: 'CHỦ TỌA', name: 'Trần Thị Mẫu' },
  recipients: { lines: [{ name: 'Thành viên Ban Chỉ đạo', purpose: null }], archive: 'VT' },
};

/** In chapters, articles, clauses and points. */
export const rules: OfficialDocument = {
  ...common,
  type: { name: 'QUY CHẾ', code: 'QC' },
  title: 'Hoạt động của Ban Chỉ đạo phong trào thi đua “Ngõ xanh”',
  body: ['QUY ĐỊNH CHUNG', 'NHIỆM VỤ'].flatMap((title, at): Block[] => [
    { block: 'chapter', text: plain(title) },
    { block: 'article', text: plain(`Việc thứ ${2 * at + 1}`) },
    { block: 'clause', text: plain(LONG) },
    { block: 'point', text: plain('Trưởng ban chủ trì cuộc họp;') },
    { block: 'point', text: plain('Phó Trưởng ban giúp Trưởng ban;') },
    { block: 'clause', text: plain('Ban họp mỗi quý một lần.') },
    { block: 'article', text: plain(`Việc thứ ${2 * at + 2}`) },
    { block: 'clause', text: plain('Thành viên báo cáo công việc của mình.') },
  ]),
  recipients: { lines: [{ name: 'Thành viên Ban Chỉ đạo', purpose: null }], archive: 'VT' },
};

export const everyShape = { report, decision, letter, minutes, rules };
