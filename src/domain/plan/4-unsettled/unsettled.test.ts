import { describe, expect, it } from 'vitest';
import { readPlan } from '../read-plan.ts';
import { planText, readingOf } from '../testing.ts';

const REPORT = '- Các thôn báo cáo kết quả về UBND xã trước ngày 20/11 hằng năm.';
const codes = (...body: string[]) => readingOf(...body).unsettled.map(({ code }) => code);

describe('a plan has points to settle', () => {
  it('none where it is complete', () => {
    expect(codes('I. MỤC ĐÍCH', '- Làm sạch.', 'II. CHẾ ĐỘ BÁO CÁO', REPORT)).toEqual([]);
  });

  it('where numbers jump or stand twice', () => {
    const body = [
      'I. MỤC ĐÍCH',
      '- Làm sạch.',
      'III. BÁO CÁO',
      '1. Hằng năm',
      REPORT,
      '1. Đột xuất',
      '- Không.',
    ];
    expect(codes(...body)).toEqual(['numbering-jump', 'numbering-repeat']);
  });

  it('where number and date are blank', () => {
    const text = planText('I. BÁO CÁO', REPORT)
      .replace('Số: 12/KH', 'Số:      /KH')
      .replace('ngày 10 tháng 3', 'ngày    tháng 3');
    const found = readPlan({ file: 'a.txt', text }).unsettled;
    expect(found.map(({ code }) => code)).toEqual(['blank-number', 'blank-date']);
    expect(found[1]?.why).toContain('thiếu ngày');
  });

  it('where no report has a date, or one of several has none', () => {
    expect(
      codes('I. TỔ CHỨC THỰC HIỆN', '1. Các thôn', '- Báo cáo kết quả về UBND xã theo quy định.'),
    ).toEqual(['no-report-date']);
    const body = [
      'I. CHẾ ĐỘ BÁO CÁO',
      REPORT,
      '- Công an xã báo cáo kết quả với Công an tỉnh theo quy định.',
    ];
    expect(codes(...body)).toEqual(['undated-report']);
  });

  it('where a date had passed at issue', () => {
    expect(codes('I. CHẾ ĐỘ BÁO CÁO', '- Các thôn báo cáo UBND xã trước ngày 05/3/2026.')).toEqual([
      'past-date',
    ]);
    expect(codes('I. CHẾ ĐỘ BÁO CÁO', '- Các thôn báo cáo UBND xã trước ngày 15/3/2026.')).toEqual([]);
  });

  it('where a report is due before its round ends', () => {
    const body = [
      'I. THỜI GIAN',
      '- Đợt 1: Từ ngày 01/4/2026 đến ngày 30/6/2026.',
      'II. CHẾ ĐỘ BÁO CÁO',
      '- Các thôn báo cáo kết quả đợt 1 trước ngày 28/6/2026 về UBND xã.',
    ];
    expect(codes(...body)).toEqual(['report-before-end']);
    expect(
      codes(...body.with(3, '- Các thôn báo cáo kết quả đợt 1 trước ngày 05/7/2026 về UBND xã.')),
    ).toEqual([]);
  });

  it('where a floor is a range', () => {
    expect(
      codes('I. CHỈ TIÊU', '- Giảm tối thiểu 5 - 10% điểm rác so với năm trước.', 'II. BÁO CÁO', REPORT),
    ).toEqual(['minimum-and-range']);
  });

  it('where one group stands in two sets of criteria', () => {
    const body = [
      'I. TIÊU CHÍ',
      'a) Đối với các thôn, trường học trên địa bàn xã',
      '- Sạch.',
      'b) Đối với trường học, doanh nghiệp',
      '- Xanh.',
      'II. BÁO CÁO',
      REPORT,
    ];
    expect(codes(...body)).toEqual(['two-criteria-sets']);
  });

  it('where one body makes and appraises the files', () => {
    const body = [
      'I. TỔ CHỨC THỰC HIỆN',
      '1. Phòng Văn hóa xã',
      '- Lập hồ sơ khen thưởng.',
      '- Thẩm định hồ sơ khen thưởng.',
      '2. Các thôn',
      REPORT,
    ];
    expect(codes(...body)).toEqual(['builds-and-appraises']);
  });

  it('where the body calls the movement otherwise than the title', () => {
    const text = planText(
      'I. BÁO CÁO',
      '- Các thôn thực hiện “Khu dân cư sạch đẹp về môi trường sống”.',
      REPORT,
    );
    const named = text.replace('“Thôn sạch, nhà xanh”', '“Khu dân cư xanh đẹp về môi trường sống”');
    expect(readPlan({ file: 'a.txt', text: named }).unsettled.map(({ code }) => code)).toEqual([
      'name-differs',
    ]);
  });
});

describe('a reading notes', () => {
  const notes = (text: string) => readPlan({ file: 'a.txt', text }).notes.map(({ code }) => code);

  it('an empty file, a poem, and a scan that lost its accents', () => {
    expect(notes(' \n ')).toEqual(['empty']);
    expect(notes('Sáng ra bờ suối, tối vào hang\nCháo bẹ rau măng vẫn sẵn sàng')).toEqual(['not-a-plan']);
    expect(notes('Uy ban nhan dan huyen ban hanh ke hoach trien khai thuc hien de an '.repeat(9))).toEqual([
      'garbled',
    ]);
  });

  it('what a plan does not say, and a task nobody owns', () => {
    expect(notes('KẾ HOẠCH\nLàm sạch đường làng')).toEqual([
      'no-headings',
      'no-issuer',
      'no-number',
      'no-date',
      'no-signer',
    ]);
    const reading = readingOf('I. TỔ CHỨC THỰC HIỆN', '- Tổ chức ra quân vào sáng thứ bảy.');
    expect(reading.notes).toMatchObject([{ code: 'no-owner', quote: 'Tổ chức ra quân vào sáng thứ bảy.' }]);
  });
});
