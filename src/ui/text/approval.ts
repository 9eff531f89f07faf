import { dictionary } from '../language.ts';

type Sentences = Record<string, string>;

/** Who looks at reports and signs the merged report, step by step. */
export const approval = dictionary({
  vi: {
    title: 'Các bước xem và ký',
    lead: 'Ai xem báo cáo của đơn vị, ai soạn, kiểm tra và ký báo cáo tổng hợp, theo thứ tự.',
    now: 'Đang áp dụng',
    none: 'Một bước: cán bộ phụ trách xem',
    noneWhy:
      'Chưa đặt bước nào: cán bộ nào của xã, phường cũng xem và tiếp nhận báo cáo được, một lần là xong. Đa số phong trào không cần thêm bước.',
    acts: {
      review: 'Xem báo cáo của đơn vị',
      draft: 'Soạn báo cáo tổng hợp',
      check: 'Kiểm tra báo cáo tổng hợp',
      sign: 'Ký báo cáo tổng hợp',
    },
    anyOfficer: 'cán bộ bất kỳ',
    anyLeader: 'lãnh đạo bất kỳ',
    gone: (name: string) => `${name} (không còn làm việc ở đây)`,
    orphaned: 'Không còn ai được giao: ai có cùng vai trò cũng làm được. Nên đặt lại bước này.',
    merged: (count: number, who: string) =>
      `Gộp ${count} bước: ${who} giữ cả ${count}, một lần bấm là xong; nhật ký ghi đủ từng bước.`,
    set: 'Đặt các bước',
    setWhy:
      'Đặt lại là thay cả danh sách. Bước nào không ghi tên cơ quan thì bỏ. Báo cáo đã được mọi bước tiếp nhận vẫn giữ nguyên; nơi đã tiếp nhận không phải xem lại.',
    step: (number: number) => `Bước ${number}`,
    act: 'Việc',
    name: 'Cơ quan, bộ phận',
    nameHint: 'Đơn vị đọc được tên này, ví dụ: Công an phường.',
    holders: 'Người được giao',
    holdersHint: 'Không chọn ai: cán bộ bất kỳ (ký: lãnh đạo bất kỳ).',
    rule: 'Người soạn không ký: hai việc này luôn do hai người khác nhau.',
    save: 'Lưu các bước',
    clear: 'Bỏ các bước',
    clearWhy: 'Trở về một bước: cán bộ phụ trách xem. Các báo cáo đang chờ được tính lại ngay.',
    saved: 'Đã lưu các bước. Báo cáo đang chờ được tính lại theo các bước này.',
    roles: { administrator: 'người quản trị', officer: 'cán bộ', leader: 'lãnh đạo' } as Sentences,
    nobody: 'Chưa có cán bộ, lãnh đạo nào khác. Thêm người ở mục Tài khoản.',
    problems: {
      'no name': 'Ghi tên cơ quan, bộ phận cho bước này, hoặc bỏ chọn người để bỏ bước.',
      'same name': 'Hai bước cùng việc trùng tên. Ghi tên khác để phân biệt.',
      'drafts and signs':
        'Có người vừa được giao soạn vừa được giao ký. Chọn người khác cho một trong hai bước.',
      'unknown holder': 'Có người không còn làm việc ở đây. Chọn lại người cho bước này.',
      'not found': 'Không tìm thấy phong trào này.',
    } as Sentences,
  },
  en: {
    title: 'Steps of looking and signing',
    lead: 'Who looks at units’ reports, who drafts, checks and signs the merged report, in order.',
    now: 'In force',
    none: 'One step: an officer looks',
    noneWhy: 'No step is set: any officer looks and accepts, and that is all. Most movements need no more.',
    acts: {
      review: 'Look at units’ reports',
      draft: 'Draft the merged report',
      check: 'Check the merged report',
      sign: 'Sign the merged report',
    },
    anyOfficer: 'any officer',
    anyLeader: 'any leader',
    gone: (name: string) => `${name} (works here no longer)`,
    orphaned: 'Nobody named is left: whoever has the role may do it. Set this step anew.',
    merged: (count: number, who: string) =>
      `${count} steps in one press: ${who} holds all of them; the log keeps each.`,
    set: 'Set the steps',
    setWhy:
      'This replaces the whole list. A step without a name is left out. What every step had accepted stays accepted; who has accepted is not asked again.',
    step: (number: number) => `Step ${number}`,
    act: 'What',
    name: 'Body',
    nameHint: 'Units read this name.',
    holders: 'Who',
    holdersHint: 'Nobody: any officer (to sign: any leader).',
    rule: 'Who drafts does not sign: these are always two people.',
    save: 'Keep the steps',
    clear: 'Remove the steps',
    clearWhy: 'Back to one step: an officer looks. Waiting reports are counted anew at once.',
    saved: 'The steps are kept, and waiting reports counted anew.',
    roles: { administrator: 'administrator', officer: 'officer', leader: 'leader' },
    nobody: 'There is no other officer or leader. Add people among the accounts.',
    problems: {
      'no name': 'Name the body of this step, or untick its people to leave it out.',
      'same name': 'Two steps of one kind have the same name. Name them differently.',
      'drafts and signs': 'Somebody is named both to draft and to sign. Choose another for one of them.',
      'unknown holder': 'Somebody works here no longer. Choose again for this step.',
      'not found': 'This movement was not found.',
    },
  },
});
