import { describe, expect, it } from 'vitest';
import { readPlan } from '../read-plan.ts';
import { planText, readingOf } from '../testing.ts';

describe('the document', () => {
  const facts = (text: string) => readPlan({ file: 'a.txt', text }).document;

  it('has its header and signature', () => {
    expect(facts(planText('I. MỤC ĐÍCH', '- Sạch.'))).toEqual({
      kind: 'KẾ HOẠCH',
      number: '12/KH-UBND',
      numberBlank: false,
      issuer: 'ỦY BAN NHÂN DÂN XÃ AN LẠC ĐÔNG',
      parentIssuer: null,
      place: 'An Lạc Đông',
      date: { year: 2026, month: 3, day: 10 },
      title: 'Phát động phong trào thi đua “Thôn sạch, nhà xanh” năm 2026',
      signer: {
        name: 'Trần Thị Lụa',
        position: 'PHÓ CHỦ TỊCH',
        onBehalfOf: 'ỦY BAN NHÂN DÂN',
        actingFor: 'CHỦ TỊCH',
        capacity: 'TM+KT',
      },
    });
  });

  it('may have its title behind the words KẾ HOẠCH, and no place before the date', () => {
    const text = planText('I. VIỆC')
      .replace('KẾ HOẠCH\n\nPhát', 'KẾ HOẠCH Phát')
      .replace('An Lạc Đông, ngày', 'Ngày');
    expect(facts(text)).toMatchObject({
      kind: 'KẾ HOẠCH',
      title: 'Phát động phong trào thi đua “Thôn sạch, nhà xanh” năm 2026',
      place: null,
      date: { year: 2026, month: 3, day: 10 },
    });
  });

  it('shares its lines between two columns', () => {
    const text = [
      '  UBND XÃ SƠN HẠ              CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'TRƯỜNG TIỂU HỌC SƠN HẠ             Độc lập - Tự do - Hạnh phúc',
      '   Số:      /KH-TH              Sơn Hạ, ngày      tháng 9 năm 2026',
      '                 KẾ HOẠCH',
      '         Trường học an toàn',
    ];
    expect(facts(text.join('\n'))).toMatchObject({
      number: '/KH-TH',
      numberBlank: true,
      issuer: 'TRƯỜNG TIỂU HỌC SƠN HẠ',
      parentIssuer: 'UBND XÃ SƠN HẠ',
      place: 'Sơn Hạ',
      date: { year: 2026, month: 9, day: null },
    });
  });

  it('is issued by the body that says so where the header is lost', () => {
    const text =
      'KẾ HOẠCH\nLàm sạch\nCăn cứ Luật Bảo vệ môi trường năm 2020; Ban Thường trực Ủy ban MTTQ Việt Nam xã Sơn Hạ xây dựng kế hoạch như sau:\nI. Việc';
    expect(facts(text).issuer).toBe('Ban Thường trực Ủy ban MTTQ Việt Nam xã Sơn Hạ');
  });

  it('of a Party body is signed without a dot', () => {
    expect(
      facts(
        planText('I. VIỆC').replace(
          'TM. ỦY BAN NHÂN DÂN\n\nKT. CHỦ TỊCH\n\nPHÓ CHỦ TỊCH',
          'T/M BAN THƯỜNG VỤ\n\nBÍ THƯ',
        ),
      ).signer,
    ).toMatchObject({
      onBehalfOf: 'BAN THƯỜNG VỤ',
      position: 'BÍ THƯ',
      capacity: 'TM',
    });
  });

  it('attached to a decision takes the decision’s number, recital and signature', () => {
    const decision = [
      'QUYẾT ĐỊNH',
      'Về việc ban hành Kế hoạch',
      'Căn cứ Luật Thanh niên ngày 16/6/2020;',
      'QUYẾT ĐỊNH:',
      'Điều 1. Ban hành kèm theo Kế hoạch.',
    ];
    const [header, body] = planText('I. VIỆC', '- Ra quân.').split('KẾ HOẠCH\n');
    const closing = body?.slice(body.indexOf('Nơi nhận'));
    const plan = body?.slice(0, body.indexOf('Nơi nhận'));
    const reading = readPlan({
      file: 'a.txt',
      text: [header?.replace('12/KH', '15/QĐ'), ...decision, closing, 'KẾ HOẠCH', plan].join('\n\n'),
    });
    expect(reading.document).toMatchObject({ number: '15/QĐ-UBND', signer: { name: 'Trần Thị Lụa' } });
    expect(reading.legalBases[0]).toMatchObject({ kind: 'Luật', date: '2020-06-16', role: 'basis' });
    expect(reading.recipients.at(-1)).toMatchObject({ name: 'VT', purpose: 'lưu' });
  });
});

describe('legal bases', () => {
  const bases = (recital: string, ...body: string[]) =>
    readPlan({ file: 'a.txt', text: ['KẾ HOẠCH', 'Làm sạch', recital, 'I. NỘI DUNG', ...body].join('\n\n') })
      .legalBases;

  it('are each named once, those in a title or the body as references', () => {
    const found = bases(
      'Căn cứ Luật Bảo vệ môi trường số 72/2020/QH14 ngày 17/11/2020; Kế hoạch số 9/KH-UBND ngày 05 tháng 01 năm 2026 của UBND tỉnh về thực hiện Chỉ thị số 41/CT-TTg của Thủ tướng Chính phủ;',
      '- Phổ biến Luật Bảo vệ môi trường và Chỉ thị số 41/CT-TTg; Thông tư 02/2022/TT-BTNMT.',
    );
    expect(found.map(({ role, kind, number, date, issuer }) => [role, kind, number, date, issuer])).toEqual([
      ['basis', 'Luật', '72/2020/QH14', '2020-11-17', null],
      ['basis', 'Kế hoạch', '9/KH-UBND', '2026-01-05', 'UBND tỉnh'],
      ['reference', 'Chỉ thị', '41/CT-TTg', null, 'Thủ tướng Chính phủ'],
      ['reference', 'Thông tư', '02/2022/TT-BTNMT', null, null],
    ]);
  });

  it('may have no number', () => {
    expect(
      bases(
        'Thực hiện Chương trình công tác năm 2026 của Đảng ủy xã; Nghị quyết Đại hội Đảng bộ tỉnh lần thứ II, nhiệm kỳ 2025 - 2030.',
      ),
    ).toMatchObject([
      { kind: 'Chương trình công tác', number: null, date: '2026', issuer: 'Đảng ủy xã' },
      { kind: 'Nghị quyết', number: null, issuer: 'Đại hội Đảng bộ tỉnh lần thứ II' },
    ]);
  });
});

describe('targets', () => {
  const targets = (...clauses: string[]) =>
    readingOf('I. CHỈ TIÊU', ...clauses.map((clause) => `- ${clause}`)).targets;

  it.each([
    ['100% thôn ra quân.', { value: 100, unit: '%', subject: 'thôn ra quân', comparator: '=' }],
    ['Hằng năm, trên 90% hộ phân loại rác.', { value: 90, per: 'year', comparator: '>' }],
    [
      'Tỷ lệ hộ dùng nước sạch đạt từ 95% trở lên.',
      { value: 95, comparator: '>=', subject: 'hộ dùng nước sạch' },
    ],
    [
      'Giảm ít nhất 10% điểm rác so với năm trước.',
      { value: 10, direction: 'decrease', baseline: 'previous year', per: 'year' },
    ],
    [
      'Mỗi thôn có ít nhất 02 tuyến đường hoa.',
      { value: 2, unit: 'tuyến đường hoa', per: 'thôn', comparator: '>=' },
    ],
    ['Thôn không có điểm rác tự phát.', { value: 0, zeroTolerance: true, subject: 'điểm rác tự phát' }],
    ['Tổ tự quản ở 100% thôn.', { value: 100, subject: 'thôn Tổ tự quản' }],
  ])('%s', (clause, expected) => {
    expect(targets(clause)).toMatchObject([expected]);
  });

  it('are cut at the conjunction', () => {
    expect(targets('Có 01 vườn hoa và 01 sân chơi mới/năm.').map(({ quote }) => quote)).toEqual([
      'Có 01 vườn hoa',
      '01 sân chơi mới/năm.',
    ]);
  });

  it('stand in brackets behind a long paragraph', () => {
    const lead =
      '1. Tuần tra: Đi tuần theo lịch của Công an xã, chú ý nơi vắng vẻ, đường liên thôn, chợ và trường học';
    const found = readingOf(
      'I. NỘI DUNG',
      `${lead} (100% tổ viên tham gia; không để xảy ra trộm cắp).`,
    ).targets;
    expect(found.map(({ quote }) => quote)).toEqual(['100% tổ viên tham gia', 'không để xảy ra trộm cắp']);
  });

  it('are not numbers that only describe', () => {
    expect(
      readingOf('I. ĐẶC ĐIỂM TÌNH HÌNH', '- 100% thôn có nhà văn hóa.', 'II. KINH PHÍ', '- 50% từ ngân sách.')
        .targets,
    ).toEqual([]);
  });
});

describe('the other categories', () => {
  it('criteria know to whom they apply', () => {
    const { criteria } = readingOf(
      'I. TIÊU CHÍ THI ĐUA',
      'a) Đối với các trường học',
      '- Sân trường sạch.',
      '- Nắm bắt tư tưởng của học sinh.',
    );
    expect(criteria).toMatchObject([
      { quote: 'Sân trường sạch.', audience: 'các trường học' },
      { outOfBounds: expect.any(String) },
    ]);
    expect(criteria[0]?.outOfBounds).toBeUndefined();
  });

  it('participants are the entries of their list', () => {
    const { participants } = readingOf(
      'I. ĐỐI TƯỢNG',
      '- Các thôn;',
      '- Trường học.',
      'II. ĐỊA ĐIỂM',
      '- Nhà văn hóa.',
    );
    expect(participants.map(({ quote }) => quote)).toEqual(['Các thôn', 'Trường học.']);
  });

  it('awards have a form and an authority', () => {
    const { awards } = readingOf(
      'I. KHEN THƯỞNG',
      '- Bằng khen của Chủ tịch UBND tỉnh;',
      '- Huân chương Lao động.',
      '- UBND xã xét khen thưởng hằng năm; đề nghị cấp trên khen thưởng tập thể, cá nhân xuất sắc.',
    );
    expect(awards.map(({ form, authority }) => [form, authority])).toEqual([
      ['Bằng khen', 'Chủ tịch UBND tỉnh'],
      ['Huân chương Lao động', null],
      [null, 'UBND xã'],
      [null, 'cấp trên'],
    ]);
  });

  it('awards may be granted outside their part', () => {
    const { awards } = readingOf(
      'I. NỘI DUNG',
      'Kết thúc đợt thi đua, Chủ tịch UBND xã xem xét tặng Giấy khen, đề nghị UBND tỉnh tặng Bằng khen cho thôn xuất sắc.',
    );
    expect(awards.map(({ form, authority }) => [form, authority])).toEqual([
      ['Giấy khen', 'Chủ tịch UBND xã'],
      ['Bằng khen', 'UBND tỉnh'],
    ]);
  });

  it('funding is its part, and what tasks provide', () => {
    const { funding } = readingOf(
      'I. KINH PHÍ',
      '- Từ ngân sách xã.',
      'II. TỔ CHỨC THỰC HIỆN',
      '1. Phòng Kinh tế',
      '- Tham mưu bố trí kinh phí; trồng cây.',
    );
    expect(funding.map(({ quote }) => quote)).toEqual(['Từ ngân sách xã.', 'Tham mưu bố trí kinh phí']);
  });

  it('recipients have a purpose where it is printed', () => {
    const text = planText('I. VIỆC').replace(
      '- Các thôn (t/h);',
      '- Các thôn (để thực hiện); Trường học (phối hợp);\n\n- Công an tỉnh (PX01);',
    );
    expect(readPlan({ file: 'a.txt', text }).recipients.map(({ name, purpose }) => [name, purpose])).toEqual([
      ['UBND tỉnh', 'b/c'],
      ['Các thôn', 't/h'],
      ['Trường học', 'p/h'],
      ['Công an tỉnh (PX01)', null],
      ['VT', 'lưu'],
    ]);
  });

  it.each([
    ['Các thôn báo cáo UBND xã (qua Công an xã).', ['Các thôn', 'UBND xã', 'Công an xã']],
    [
      'Các thôn gửi kết quả về Công an xã để tổng hợp, báo cáo UBND xã.',
      ['Các thôn', 'UBND xã', 'Công an xã'],
    ],
    [
      'Công an xã tổng hợp, tham mưu UBND xã báo cáo Công an tỉnh và Sở Nội vụ theo quy định.',
      ['Công an xã', 'Công an tỉnh và Sở Nội vụ', 'UBND xã'],
    ],
    [
      'Nếu có vướng mắc, các đơn vị phản ánh về Phòng Kinh tế để trình UBND xã xem xét.',
      ['các đơn vị', 'UBND xã', 'Phòng Kinh tế'],
    ],
    ['Các thôn báo cáo cấp trên theo quy định.', null],
  ])('reports go from whom to whom: %s', (sentence, expected) => {
    const { reporting } = readingOf('I. CHẾ ĐỘ BÁO CÁO', `- ${sentence}`);
    expect(reporting.map(({ who, to, via }) => [who, to, via])).toEqual(expected === null ? [] : [expected]);
  });
});
