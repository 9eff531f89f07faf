import { dictionary } from '../language.ts';

/** The trial: changing roles, wiping. */
export const trial = dictionary({
  vi: {
    switchRole: 'Đổi vai',
    wipe: 'Xóa dữ liệu thử',
    title: 'Đổi vai trong dữ liệu thử',
    lead: 'Chọn một người để xem phần mềm như người đó. Mọi người ở đây đều là giả định.',
    staff: 'Cán bộ, lãnh đạo của phường',
    units: 'Người báo cáo của các đơn vị',
    now: 'Đang đóng vai này',
    wipeTitle: 'Xóa dữ liệu thử?',
    wipeWhat:
      'Phường giả định cùng mọi đơn vị, kế hoạch, báo cáo thử sẽ bị xóa hẳn. Dữ liệu thật, nếu có, không bị ảnh hưởng.',
    wipeYes: 'Xóa hẳn dữ liệu thử',
    keep: 'Thôi, giữ lại',
  },
  en: {
    switchRole: 'Change roles',
    wipe: 'Wipe trial data',
    title: 'Change roles in the trial',
    lead: 'Choose somebody to see the software as that person. Everyone here is made up.',
    staff: 'Officers and leaders of the ward',
    units: 'Reporters of the units',
    now: 'Your role now',
    wipeTitle: 'Wipe the trial data?',
    wipeWhat:
      'The made-up ward with all its units, plans and reports will be gone for good. Real data, if any, stays as it is.',
    wipeYes: 'Wipe the trial for good',
    keep: 'No, keep it',
  },
});
