import type { Criterion } from '../criteria-set.ts';
import { count, criterion, held, ratio, starter, title } from './making.ts';

const kept = (id: string, words: string, bounds: Criterion['bounds'] = 'in') =>
  criterion(id, words, null, { bounds, asks: { kind: 'no-incident' } });
const share = (id: string, words: string, asks: Criterion['asks'], bounds: Criterion['bounds'] = 'in') =>
  criterion(id, words, null, { bounds, asks });

const nodes: readonly Criterion[] = [
  share('tips', 'Tin về an ninh, trật tự đến Công an qua lực lượng: số tin', ratio('>=', '80'), 'count'),
  share('present', 'Vụ, việc có lực lượng đến kịp thời', ratio('>=', '100')),
  share('models', 'Mô hình được Công an ghi nhận', count('>=', '1')),
  share('fires', 'Vụ cháy, cứu nạn được huy động mà lực lượng đến kịp thời', ratio('>=', '100')),
  kept('business', 'Cơ sở kinh doanh có điều kiện vi phạm'),
  share('residence', 'Thông tin cư trú do Công an tổng hợp', ratio('>', '90'), 'count'),
  kept('weapons', 'Vũ khí, vật liệu nổ, công cụ hỗ trợ trái phép'),
  criterion('again', 'Không để xảy ra tái phạm: Công an xác nhận cho toàn xã', null, { bounds: 'count' }),
  share('patrols', 'Lực lượng tham gia tuần tra', ratio('>=', '100')),
  kept('traffic', 'Tai nạn giao thông nghiêm trọng trở lên'),
  criterion('deeds', 'Mỗi tháng, mỗi Tổ có ít nhất một việc tốt hoặc người được khen', null, {
    asks: { kind: 'frequency', each: 'month', at: held('>=', '1') },
  }),
];

/** Communes report of their teams, round by round: figures of all rounds of the days judged count together. */
export const forceCommune = starter(
  {
    key: 'force-commune',
    title: 'Thi đua của lực lượng bảo vệ an ninh, trật tự ở cơ sở: theo xã, phường, đặc khu',
    source: { document: 'Kế hoạch thi đua chuyên đề', article: null },
    audience: ['commune'],
    from: '2024-07-01',
    nodes,
    scale: title({
      classes: [
        {
          key: 'recognised',
          name: 'Đạt mọi chỉ tiêu được đánh giá trên phần mềm',
          from: null,
          needs: nodes.map(({ id }) => id),
        },
      ],
    }),
  },
  'Các tỷ lệ là gợi ý: sửa theo kế hoạch. Số liệu của nhiều đợt báo cáo được cộng theo những ngày xét khi mở đợt đánh giá.',
  true,
);
