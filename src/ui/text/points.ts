import { dictionary } from '../language.ts';

/** The points of a plan to settle, one by one, and the letter that asks its issuer. */
export const points = dictionary({
  vi: {
    title: 'Điểm cần làm rõ trong Kế hoạch',
    lead: (open: number, all: number) =>
      open === 0 ? `Cả ${all} điểm đã có người xem.` : `Còn ${open}/${all} điểm chưa có người xem.`,
    plan: 'Kế hoạch',
    none: 'Không thấy điểm nào cần làm rõ',
    noneWhy: 'Phần mềm chỉ nêu những điểm nhận ra được từ câu chữ; cán bộ vẫn cần đọc lại Kế hoạch.',
    gone: 'Không còn thấy điểm này. Tải lại trang rồi làm lại.',
    inText: 'Xem trong Kế hoạch',
    standing: {
      open: 'Chưa xem',
      accepted: 'Làm theo gợi ý',
      settled: 'Đã làm rõ',
      letter: 'Hỏi cơ quan ban hành',
    },
    said: (who: string, at: string) => [who, at].filter(Boolean).join(', '),
    words: 'Cách làm rõ, hoặc lời đề nghị ghi vào công văn',
    wordsHint: 'Câu ghi sẵn là gợi ý; có thể sửa.',
    noWords: 'Xin ghi cách làm rõ, hoặc lời đề nghị.',
    do: {
      accepted: 'Làm theo gợi ý',
      settled: 'Ghi là đã làm rõ',
      letter: 'Đưa vào công văn',
      open: 'Mở lại',
      docx: 'Tải công văn (Word)',
      pdf: 'Tải công văn (PDF)',
    },
    letter: (count: number) => `Công văn đề nghị làm rõ ${count} điểm`,
    letterLead: (issuer: string) => `Gửi ${issuer}. Số và ngày để trống, ghi khi ban hành.`,
    issuer: 'cơ quan ban hành Kế hoạch',
    sender: 'Cơ quan gửi',
  },
  en: {
    title: 'Points of the plan to settle',
    lead: (open, all) =>
      open === 0 ? `All ${all} points were looked at.` : `${open} of ${all} points were not looked at yet.`,
    plan: 'Plan',
    none: 'No point to settle was found',
    noneWhy: 'Only what the words show is listed; an officer still has to read the plan.',
    gone: 'This point is not there any more. Reload the page and try again.',
    inText: 'See it in the plan',
    standing: {
      open: 'Not looked at',
      accepted: 'As suggested',
      settled: 'Settled',
      letter: 'Asked of the issuer',
    },
    said: (who, at) => [who, at].filter(Boolean).join(', '),
    words: 'How it was settled, or what the letter asks',
    wordsHint: 'The sentence there is the suggestion; you may change it.',
    noWords: 'Say how it was settled, or what to ask.',
    do: {
      accepted: 'Do as suggested',
      settled: 'Mark as settled',
      letter: 'Put into the letter',
      open: 'Open again',
      docx: 'Letter (Word)',
      pdf: 'Letter (PDF)',
    },
    letter: (count) => `Letter asking to settle ${count} point(s)`,
    letterLead: (issuer) => `To ${issuer}. Number and date are left blank until it is issued.`,
    issuer: 'the plan’s issuer',
    sender: 'Sent by',
  },
});
