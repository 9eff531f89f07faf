import type { Criterion } from '../criteria-set.ts';
import { gate, group, out, ratio, starter, title } from './making.ts';

const OWN = 'Kế hoạch của xã, phường, đặc khu';
const registered = title({
  notRated: [{ kind: 'registered late', until: { rule: 'safety.area.registered' } }, { kind: 'no reports' }],
});
const set = { source: { document: OWN, article: null }, audience: ['area'], from: '2025-07-01' } as const;

function all(id: string, words: string, some: Partial<Criterion> = {}): Criterion {
  return gate(id, words, null, { ...some, asks: ratio('>=', '100') });
}

function none(id: string, words: string, bounds: Criterion['bounds'] = 'in'): Criterion {
  return gate(id, words, null, { bounds, asks: { kind: 'no-incident' } });
}

export const modelCulture = starter(
  {
    ...set,
    key: 'model-culture',
    title: 'Khu dân cư kiểu mẫu: phần văn hóa',
    nodes: [
      all('informed', 'Thành viên các tổ chức của khu dân cư đã nghe phổ biến kế hoạch'),
      gate('culture-title', 'Giữ danh hiệu thôn, tổ dân phố văn hóa', null, {
        asks: { kind: 'result', set: 'culture-area', least: 'recognised' },
      }),
      all('codes', 'Hộ đã cam kết thực hiện quy tắc ứng xử', { bounds: 'count' }),
      all('flag', 'Hộ treo cờ vào các ngày lễ', { bounds: 'count' }),
      gate('environment', 'Giữ vệ sinh môi trường, cảnh quan chung', null),
    ],
    scale: registered,
  },
  'Tỷ lệ 100 % là gợi ý: sửa theo kế hoạch. Việc giữ danh hiệu lấy kết quả của bộ “Danh hiệu thôn, tổ dân phố văn hóa”: hãy dùng bộ đó trước.',
  true,
);

export const modelSecurity = starter(
  {
    ...set,
    key: 'model-security',
    title: 'Khu dân cư kiểu mẫu: phần an ninh, trật tự',
    nodes: [
      gate('safe', 'Đạt “An toàn về an ninh, trật tự” trong năm', null, {
        asks: { kind: 'result', set: 'safe-area', least: 'recognised' },
      }),
      gate('festival', 'Tổ chức Ngày hội trong năm', null),
      all('signed', 'Hộ được phổ biến nội dung mô hình và đã ký cam kết', { bounds: 'count' }),
      group('none', 'Không để xảy ra trong năm', null, [
        none('weapons', 'Vũ khí, vật liệu nổ, pháo trái phép'),
        none('drugs', 'Vụ việc về ma túy', 'count'),
        none('theft', 'Trộm cắp, cướp giật'),
        none('violence', 'Vụ việc bạo lực', 'count'),
        none('fraud', 'Vụ việc lừa đảo', 'count'),
        none('gambling', 'Đánh bạc, cá độ trái phép'),
        none('traffic', 'Tai nạn, vi phạm giao thông'),
        none('fire', 'Cháy, nổ nghiêm trọng'),
      ]),
      gate('mediation', 'Mâu thuẫn nhỏ được hòa giải ngay trong khu dân cư', null, { bounds: 'count' }),
      out('people', 'Nội dung của kế hoạch về quan điểm, tổ chức mà con người tham gia', null),
    ],
    scale: registered,
  },
  'Kết quả “An toàn về an ninh, trật tự” lấy từ bộ theo Thông tư 124/2021: hãy dùng bộ đó và đánh giá trước. Vụ việc do khu dân cư tự phát hiện, báo tin có thể được ghi nhận là không tính.',
  true,
);

/** The model itself: who has both parts. */
export const modelArea = starter(
  {
    ...set,
    key: 'model-area',
    title: 'Khu dân cư kiểu mẫu về văn hóa và an ninh, trật tự',
    nodes: [part('culture', 'Đạt phần văn hóa'), part('security', 'Đạt phần an ninh, trật tự')],
    scale: registered,
  },
  'Lấy kết quả của hai phần: hãy dùng cả hai bộ “phần văn hóa” và “phần an ninh, trật tự”.',
  true,
);

function part(key: string, words: string): Criterion {
  return gate(key, words, null, { asks: { kind: 'result', set: `model-${key}`, least: 'recognised' } });
}
