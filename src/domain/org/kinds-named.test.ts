import { describe, expect, it } from 'vitest';
import { kindsNamed, likesNamed } from './kinds-named.ts';
import { usualKinds } from './unit-kind.ts';

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
    ['các khu chung cư', ['block']],
    ['UBND các xã', ['commune']],
  ])('in “%s” are %j', (phrase, kinds) => {
    expect(kindsNamed(phrase, usualKinds)).toEqual(kinds);
  });

  it('are all of them where it says only “đơn vị”', () => {
    expect(kindsNamed('100% đơn vị báo cáo đúng hạn', usualKinds)).toHaveLength(usualKinds.length);
  });

  it('holds a kind of the commune’s own where what it is like is named, or itself', () => {
    const own = { key: 'cum', name: 'Cụm dân cư', like: 'area', retired: false } as const;
    const club = { key: 'clb', name: 'Câu lạc bộ', like: 'organisation', retired: false } as const;
    expect(kindsNamed('các thôn', [...usualKinds, own])).toEqual(['area', 'cum']);
    expect(kindsNamed('các câu lạc bộ', [...usualKinds, club])).toEqual(['clb']);
    expect(kindsNamed('các trường học', [own])).toEqual([]);
    expect(likesNamed('các trường học')).toEqual(['school']);
  });

  it.each([
    'cấp có thẩm quyền',
    'thấp hơn',
    'phát huy vai trò của già làng',
    'ký bản cam kết',
    'bản sắc văn hóa',
    'văn bản chỉ đạo',
    'trật tự an toàn xã hội',
  ])('are none in “%s”', (phrase) => {
    expect(kindsNamed(phrase, usualKinds)).toEqual([]);
  });
});
