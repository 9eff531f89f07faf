import { dictionary } from '../language.ts';

type Sentences = Record<string, string>;

/** The bodies that issue documents, and the trial beside a real commune. */
export const commune = dictionary({
  vi: {
    title: 'Cơ quan ban hành',
    lead: 'Tên, ký hiệu được in ở đầu văn bản; người ký in theo chức vụ và việc giao quyền ký trong ngày. Hãy đối chiếu với văn bản đang dùng.',
    kinds: {
      committee: 'Ủy ban nhân dân',
      police: 'Công an',
      culture: 'Phòng Văn hóa - Xã hội',
      front: 'Mặt trận Tổ quốc',
    },
    parentName: 'Cơ quan chủ quản (dòng trên)',
    name: 'Tên cơ quan',
    symbol: 'Ký hiệu trong số văn bản',
    place: 'Địa danh',
    onBehalfOf: 'Ký thay mặt (TM., nếu có)',
    signsToday: 'Ký hôm nay',
    nobodySigns: 'Chưa có ai ký được – xem Chức vụ và giao quyền ký',
    signerName: 'Họ tên người ký',
    toPosts: 'Chức vụ và giao quyền ký',
    toDaysOff: 'Ngày nghỉ của năm',
    noSigner: 'Để trống, ghi khi ký',
    edit: 'Sửa',
    save: 'Lưu cơ quan này',
    done: {
      changed: 'Đã lưu. Văn bản in từ nay theo thông tin mới.',
      wiped: 'Đã xóa dữ liệu thử. Dữ liệu thật không thay đổi.',
    } as Sentences,
    trial: 'Dữ liệu thử',
    trialWhat:
      'Một phường giả định để tập dùng và giới thiệu, tách hẳn khỏi dữ liệu thật. Khi vào dữ liệu thử, bạn rời tài khoản này; muốn quay lại thì đăng nhập lại.',
    trialStart: 'Mở dữ liệu thử',
    trialEnter: 'Vào dữ liệu thử đang có',
    trialWipe: 'Xóa dữ liệu thử',
    problems: { missing: 'Ô này không để trống được.' } as Sentences,
  },
  en: {
    title: 'Issuing bodies',
    lead: 'Names and symbols as printed at the top of documents; who signs follows posts and delegations on the day. Check them against the papers in use.',
    kinds: {
      committee: 'People’s Committee',
      police: 'Police',
      culture: 'Culture and society office',
      front: 'Fatherland Front',
    },
    parentName: 'Body above (upper line)',
    name: 'Name of the body',
    symbol: 'Symbol in document numbers',
    place: 'Place before the date',
    onBehalfOf: 'On behalf of (TM., if any)',
    signsToday: 'Signs today',
    nobodySigns: 'Nobody can sign – see Posts and delegation',
    signerName: 'Name of the signer',
    toPosts: 'Posts and delegation',
    toDaysOff: 'Days off of the year',
    noSigner: 'Left blank until signing',
    edit: 'Edit',
    save: 'Save this body',
    done: {
      changed: 'Saved. Documents printed from now on use it.',
      wiped: 'Trial data wiped. Real data is as it was.',
    },
    trial: 'Trial data',
    trialWhat:
      'A made-up ward for practice, apart from all real data. Entering it leaves this account; sign in again to come back.',
    trialStart: 'Start a trial',
    trialEnter: 'Enter the trial',
    trialWipe: 'Wipe the trial',
    problems: { missing: 'This cannot be left empty.' },
  },
});
