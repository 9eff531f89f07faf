import type { Said } from './said.ts';

/** Who reports to whom, by when, about which days. */
export const REPORTS = {
  'no-report-date': () => ({
    why: 'Kế hoạch không nêu ngày gửi báo cáo.',
    suggestion: 'Đề nghị ấn định ngày các đơn vị gửi báo cáo.',
  }),
  'undated-report': () => ({
    why: 'Báo cáo này không có ngày hạn.',
    suggestion: 'Đề nghị cho biết ngày gửi báo cáo này.',
  }),
  'undated-link': (body: string) => ({
    why: `${body} phải tổng hợp báo cáo này, nhưng Kế hoạch không nêu ngày các đơn vị gửi số liệu cho ${body}.`,
    suggestion: `Đề nghị ấn định ngày các đơn vị gửi báo cáo, số liệu cho ${body}.`,
  }),
  'link-too-late': (inbound: string, outbound: string) => ({
    why: `Hạn gửi lên (${outbound}) không muộn hơn hạn nhận từ dưới lên (${inbound}).`,
    suggestion: 'Đề nghị giãn hai thời hạn để nơi tổng hợp có thời gian làm báo cáo.',
  }),
  'report-before-end': (end: string) => ({
    why: `Hạn báo cáo không muộn hơn ngày kết thúc (${end}).`,
    suggestion:
      'Đề nghị xác nhận số liệu những ngày cuối được ước tính, hay được gửi bổ sung sau khi kết thúc.',
  }),
  'no-cut-off': (due: string) => ({
    why: `Báo cáo năm phải gửi trước khi hết năm (${due}), nhưng Kế hoạch không nói số liệu tính từ ngày nào đến ngày nào.`,
    suggestion: 'Đề nghị thống nhất kỳ số liệu của báo cáo năm (từ ngày nào đến ngày nào).',
  }),
  'reporters-left-out': (left: string) => ({
    why: `Câu này chỉ nêu “cơ quan, đơn vị”; chưa rõ ${left} có phải báo cáo không.`,
    suggestion: `Đề nghị cho biết ${left} có gửi báo cáo không, gửi cho cơ quan nào.`,
  }),
} as const satisfies Said;
