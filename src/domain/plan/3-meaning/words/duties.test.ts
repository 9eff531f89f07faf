import { describe, expect, it } from 'vitest';
import { passage } from '../../testing.ts';
import { bodyOf, opensWithBody } from './bodies.ts';
import { actorOf, firstDeed } from './duties.ts';

describe('the body that acts', () => {
  it.each([
    ['Công an xã chủ trì hướng dẫn các thôn', 'Công an xã'],
    ['Đề nghị Ủy ban Mặt trận Tổ quốc Việt Nam xã vận động hội viên', 'Ủy ban Mặt trận Tổ quốc Việt Nam xã'],
    [
      'Ban Chỉ đạo phòng, chống tội phạm và xây dựng nếp sống văn hóa xã kiện toàn theo quy định',
      'Ban Chỉ đạo phòng, chống tội phạm và xây dựng nếp sống văn hóa xã',
    ],
    [
      'Các cơ quan được giao chủ trì thực hiện nhiệm vụ có trách nhiệm lập dự toán',
      'Các cơ quan được giao chủ trì thực hiện nhiệm vụ',
    ],
    ['Hằng năm, UBND xã xét khen thưởng', 'UBND xã'],
    ['100% thôn tổ chức ra quân', 'thôn'],
    ['Sở Tài chính, trên cơ sở đề xuất của các đơn vị, bố trí kinh phí', 'Sở Tài chính'],
    ['Các phòng, ban triển khai thực hiện', 'Các phòng, ban'],
    ['MTTQ xã Phối hợp với các thôn', 'MTTQ xã'],
    ['Trung tâm Dịch vụ tổng hợp chủ trì phát thanh', 'Trung tâm Dịch vụ tổng hợp'],
    ['Các đơn vị báo cáo kết quả', 'Các đơn vị'],
  ])('%s', (text, agency) => {
    expect(actorOf(passage(text))?.agency.text).toBe(agency);
  });

  it.each([
    'Tổ chức ra quân',
    'Phòng ngừa cháy nổ',
    'Báo cáo kết quả về UBND xã',
    'Hội nghị tổng kết được tổ chức',
    'Xã hội hóa nguồn lực',
  ])('is not named by: %s', (text) => {
    expect(actorOf(passage(text))).toBeNull();
  });
});

it('a heading names a body without its address and its bracket', () => {
  expect(bodyOf(passage('Đề nghị Hội Phụ nữ xã (cơ quan phối hợp):'))).toMatchObject({
    agency: { text: 'Hội Phụ nữ xã' },
    asked: true,
  });
  expect(opensWithBody('Tuyên truyền sâu rộng')).toBe(false);
});

it('the first deed stands behind the manner', () => {
  expect([
    firstDeed('Chủ động phối hợp với các thôn'),
    firstDeed('Căn cứ nhiệm vụ, phát động phong trào'),
  ]).toEqual(['phối hợp', 'phát động']);
});
