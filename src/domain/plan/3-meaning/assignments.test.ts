import { describe, expect, it } from 'vitest';
import { readingOf } from '../testing.ts';

/** `body (role): task` lines, tasks cut to their first words. */
function duties(...body: string[]): string[] {
  return readingOf(...body).assignments.flatMap(({ agency, tasks }) =>
    tasks.map(({ role, quote }) => `${agency} (${role}): ${quote.split(' ').slice(0, 4).join(' ')}`),
  );
}

describe('tasks', () => {
  it('belong to the body whose heading they stand under', () => {
    expect(
      duties(
        'I. TỔ CHỨC THỰC HIỆN',
        '1. Công an xã (cơ quan thường trực)',
        '- Chủ trì, phối hợp với các thôn tuần tra.',
        '- Phối hợp với Đoàn xã mở lớp.',
        '2. Đề nghị Hội Phụ nữ xã',
        'Vận động hội viên phân loại rác.',
        '3. Phòng Kinh tế: Bố trí kinh phí theo quy định.',
      ),
    ).toEqual([
      'Công an xã (lead): Chủ trì, phối hợp',
      'Công an xã (coordinate): Phối hợp với Đoàn',
      'Hội Phụ nữ xã (asked): Vận động hội viên',
      'Phòng Kinh tế (lead): Bố trí kinh phí',
    ]);
  });

  it('belong to the body that opens the sentence', () => {
    expect(
      duties(
        'I. GIẢI PHÁP',
        '- UBND xã chịu trách nhiệm chung; Công an xã phối hợp tuần tra.',
        'II. TỔ CHỨC THỰC HIỆN',
        '1. Sở Nội vụ có trách nhiệm theo dõi việc thực hiện Kế hoạch của các xã.',
      ),
    ).toEqual([
      'UBND xã (lead): UBND xã chịu trách',
      'Công an xã (coordinate): Công an xã phối',
      'Sở Nội vụ (lead): Sở Nội vụ có',
    ]);
  });

  it('belong to the body that introduces a list', () => {
    expect(
      duties(
        'I. PHÂN CÔNG NHIỆM VỤ',
        '- Công an xã:',
        '+ Hướng dẫn các thôn.',
        '+ Tổng hợp kết quả.',
        '- Đoàn xã:',
        '+ Ra quân mỗi tháng.',
      ),
    ).toEqual([
      'Công an xã (lead): Hướng dẫn các thôn.',
      'Công an xã (lead): Tổng hợp kết quả.',
      'Đoàn xã (lead): Ra quân mỗi tháng.',
    ]);
  });

  it('belong to the unit a label puts in charge', () => {
    expect(
      duties(
        'I. NỘI DUNG',
        '1. Mở lớp tập huấn cho tổ trưởng',
        '- Đơn vị chủ trì: Công an xã.',
        '- Đơn vị phối hợp: Các thôn.',
        '2. Tuyên truyền',
        '- Phát thanh hằng tuần.',
        'Cơ quan thực hiện: Trung tâm Dịch vụ tổng hợp.',
      ),
    ).toEqual([
      'Công an xã (lead): Mở lớp tập huấn',
      'Trung tâm Dịch vụ tổng hợp (lead): Phát thanh hằng tuần.',
    ]);
  });

  it('belong to the unit of their row', () => {
    const rows = [
      'TT\tNội dung công việc\tCơ quan chủ trì\tThời gian',
      '1\tTrồng cây\tĐoàn xã\tTháng 5/2026',
      '2\tTỉa cành\t\tQuý III/2026',
    ];
    expect(duties('I. NỘI DUNG', rows.join('\n'))).toEqual([
      'Đoàn xã (lead): Trồng cây',
      'Đoàn xã (lead): Tỉa cành',
    ]);
  });

  it('are handed out elsewhere only by an outright order', () => {
    expect(
      duties(
        'I. NỘI DUNG',
        '- Các thôn tổ chức sinh hoạt.',
        '- Giao Phòng Kinh tế chủ trì lắp đặt đèn đường.',
        'II. MỤC ĐÍCH',
        '- Công an xã chủ trì nêu gương.',
      ),
    ).toEqual(['Phòng Kinh tế (lead): Giao Phòng Kinh tế']);
  });

  it('are not the closing appeals', () => {
    expect(
      duties(
        'I. TỔ CHỨC THỰC HIỆN',
        '1. Các thôn',
        '- Ra quân.',
        'UBND xã yêu cầu các đơn vị nghiêm túc thực hiện.',
      ),
    ).toEqual(['Các thôn (lead): Ra quân.']);
  });

  it('are cut where the role changes', () => {
    expect(
      duties(
        'I. TỔ CHỨC THỰC HIỆN',
        '1. Đoàn xã',
        '- Phối hợp với Công an xã tuần tra; hướng dẫn thanh niên trồng cây.',
      ),
    ).toEqual(['Đoàn xã (coordinate): Phối hợp với Công', 'Đoàn xã (lead): hướng dẫn thanh niên']);
  });
});
