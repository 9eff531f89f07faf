import { dictionary } from '../language.ts';

/** The page of the log; what happened is put into words by `#log`. */
export const log = dictionary({
  vi: {
    title: 'Nhật ký',
    lead: 'Ai đã làm gì, lúc nào. Mới nhất ở trên; không ai sửa hay xóa được.',
    export: 'Tải nhật ký Excel',
  },
  en: {
    title: 'Log',
    lead: 'Who did what, and when. Newest first; nobody can change or delete it.',
    export: 'Take the log as Excel',
  },
});
