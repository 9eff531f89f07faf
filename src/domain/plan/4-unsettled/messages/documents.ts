import type { Said } from './said.ts';

/** Documents and bodies that the plan names. */
export const DOCUMENTS = {
  'document-unclear': (missing: string) => ({
    why: `Văn bản được dẫn còn thiếu ${missing}.`,
    suggestion: `Đề nghị cho biết ${missing} của văn bản này để tra cứu, dẫn chiếu.`,
  }),
  'document-number': (why: string) => ({
    why: `Số, ký hiệu văn bản có thể ghi nhầm: ${why}.`,
    suggestion: 'Đề nghị kiểm tra lại số, ký hiệu của văn bản được dẫn.',
  }),
  'document-replaced': (document: string, by: string, from: string) => ({
    why: `${document} đã được thay thế bằng ${by} từ ${from}.`,
    suggestion: `Đề nghị xác nhận nội dung này thực hiện theo ${by}.`,
  }),
  'document-amended': (document: string, by: string) => ({
    why: `${document} đã được ${by} sửa đổi, bổ sung.`,
    suggestion: `Đề nghị xác nhận nội dung này thực hiện theo ${document} đã được ${by} sửa đổi, bổ sung.`,
  }),
  'document-check': (document: string, by: string, from: string) => ({
    why: `${document} có thể chịu ảnh hưởng của ${by} (từ ${from}); phần mềm chưa đối chiếu được với văn bản gốc.`,
    suggestion: `Đề nghị xác nhận quy định nào của ${document} còn áp dụng sau ${by}.`,
  }),
  'former-body': (what: string) => ({
    why: what,
    suggestion: 'Đề nghị xác nhận cơ quan, lực lượng hiện nay thực hiện nhiệm vụ này.',
  }),
} as const satisfies Said;
