import type { Said } from './said.ts';

/** Numbering, blanks and slips of the pen. */
export const FORM = {
  'numbering-mixed': () => ({
    why: 'Có mục lớn không đánh số, trong khi các mục lớn khác có số.',
    suggestion: 'Đề nghị đánh số thống nhất các mục; trong khi chờ, khi dẫn chiếu sẽ ghi tên mục.',
  }),
  'numbering-start': (number: string) => ({
    why: `Kế hoạch bắt đầu từ mục ${number}, không có mục I.`,
    suggestion:
      'Đề nghị xác nhận bản chính có mục I hay không; nếu chỉ đánh số nhầm thì nội dung được giữ nguyên.',
  }),
  'numbering-jump': (jumps: string) => ({
    why: `Số mục nhảy ${jumps}.`,
    suggestion:
      'Đề nghị xác nhận bản chính có thiếu mục hay không; nếu chỉ đánh số nhầm thì nội dung được giữ nguyên.',
  }),
  'numbering-repeat': (numbers: string) => ({
    why: `Số mục ${numbers} được dùng hai lần trong cùng một phần.`,
    suggestion: 'Đề nghị đính chính số mục; trong khi chờ, khi dẫn chiếu sẽ ghi cả tên mục để khỏi nhầm.',
  }),
  'numbering-style': (number: string) => ({
    why: `Mục lớn này đánh số “${number}” trong khi các mục lớn khác dùng số La Mã.`,
    suggestion: 'Đề nghị xác nhận đây là mục I; khi dẫn chiếu sẽ ghi cả tên mục.',
  }),
  'blank-number': () => ({
    why: 'Số của Kế hoạch còn để trống.',
    suggestion: 'Đề nghị cho biết số của Kế hoạch để ghi vào các văn bản dẫn chiếu.',
  }),
  'blank-date': (missing: string) => ({
    why: `Ngày ban hành còn thiếu ${missing}.`,
    suggestion: 'Đề nghị cho biết ngày ký; các thời hạn tính từ ngày ban hành chỉ tính được khi có ngày này.',
  }),
  'blank-words': () => ({
    why: 'Trong nội dung còn chỗ để trống chưa điền.',
    suggestion: 'Đề nghị bổ sung thông tin ở những chỗ còn để trống.',
  }),
  'doubled-words': (words: string) => ({
    why: `Từ ngữ bị lặp: “${words}”.`,
    suggestion: 'Đề nghị xác nhận câu chỉ lặp từ, không thiếu chữ.',
  }),
} as const satisfies Said;
