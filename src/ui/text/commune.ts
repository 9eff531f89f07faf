import { dictionary } from '../language.ts';

type Sentences = Record<string, string>;

/** The bodies that issue documents, and the trial beside a real commune. */
export const commune = dictionary({
  vi: {
    title: 'Cơ quan ban hành',
    lead: 'Tên, ký hiệu và người ký được in ở đầu và cuối văn bản. Hãy đối chiếu với văn bản đang dùng.',
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
    signerPosition: 'Chức vụ người ký',
    signerName: 'Họ tên người ký',
    signing: 'Quyền hạn, chức vụ ký',
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
    lead: 'Names, symbols and signers as printed at the top and end of documents. Check them against the papers in use.',
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
    signerPosition: 'Position of the signer',
    signerName: 'Name of the signer',
    signing: 'Signs as',
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
