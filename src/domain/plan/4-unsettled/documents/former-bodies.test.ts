import { describe, expect, it } from 'vitest';
import { planText } from '../../testing.ts';
import { pointsIn, quotesOf } from '../testing.ts';

const text = (line: string) => planText('I. TỔ CHỨC THỰC HIỆN', '1. Công an xã', line);

describe('bodies that are no more', () => {
  it('are points: the district, its police, the old neighbourhood guard', () => {
    expect(quotesOf(pointsIn('former-body', text('- Báo cáo UBND huyện trước ngày 20/11/2026.')))).toEqual([
      'UBND huyện',
    ]);
    expect(quotesOf(pointsIn('former-body', text('- Phối hợp Công an huyện kiểm tra.')))).toEqual([
      'Công an huyện',
    ]);
    expect(quotesOf(pointsIn('former-body', text('- Phân công lực lượng bảo vệ dân phố trực.')))).toEqual([
      'bảo vệ dân phố',
    ]);
  });

  it('are points among the recipients', () => {
    const sent = text('- Tuần tra.').replace('- Các thôn (t/h);', '- UBND huyện (b/c);');
    expect(quotesOf(pointsIn('former-body', sent))).toEqual(['UBND huyện']);
  });

  it('are none before they ceased, in a title, or where the plan tells of the past', () => {
    const before = text('- Báo cáo UBND huyện trước ngày 20/11/2024.').replace(
      'tháng 3 năm 2026',
      'tháng 3 năm 2024',
    );
    expect(pointsIn('former-body', before)).toEqual([]);
    const title = '- Theo Nghị định số 86/2023/NĐ-CP về “Xã, phường, thị trấn tiêu biểu”.';
    expect(pointsIn('former-body', text(title))).toEqual([]);
    expect(pointsIn('former-body', text('- Kế thừa cách làm của Mặt trận huyện trước đây.'))).toEqual([]);
  });
});
