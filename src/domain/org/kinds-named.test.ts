import { describe, expect, it } from 'vitest';
import { kindsNamed } from './kinds-named.ts';

describe('the kinds of unit that a phrase names', () => {
  it.each([
    ['các tổ dân phố', ['area']],
    ['100% hộ gia đình', ['area']],
    ['cơ quan, doanh nghiệp, trường học', ['school', 'enterprise', 'agency']],
    ['Tổ bảo vệ an ninh, trật tự ở các thôn, bản trên địa bàn xã', ['team']],
    ['vụ việc ở thôn đều được giải quyết', ['area']],
    ['hộ gia đình trong khu dân cư', ['area']],
    ['các phòng, trung tâm thuộc phường', ['agency']],
    ['Mặt trận và các đoàn thể', ['organisation']],
  ])('in “%s” are %j', (phrase, kinds) => {
    expect(kindsNamed(phrase)).toEqual(kinds);
  });

  it('are all of them where it says only “đơn vị”', () => {
    expect(kindsNamed('100% đơn vị báo cáo đúng hạn')).toHaveLength(6);
  });

  it.each([
    'cấp có thẩm quyền',
    'thấp hơn',
    'phát huy vai trò của già làng',
    'ký bản cam kết',
    'bản sắc văn hóa',
    'văn bản chỉ đạo',
  ])('are none in “%s”', (phrase) => {
    expect(kindsNamed(phrase)).toEqual([]);
  });
});
