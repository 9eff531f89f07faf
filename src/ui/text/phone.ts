import { dictionary } from '../language.ts';

/**
 * What the script of a unit's page says: plain sentences, for they are written into the page. `{…}` stands for a value.
 */
export const phone = dictionary({
  vi: {
    at: 'Câu {at}/{of}',
    lastStep: 'Kiểm tra lại',
    savedHere: 'Đã lưu trên máy lúc {at}.',
    notSavedThere: 'Chưa lưu ở xã, phường; có mạng sẽ tự lưu.',
    notKept: 'Trình duyệt này không giữ được nội dung trên máy. Xin giữ trang mở cho đến khi gửi xong.',
    sending: 'Đang gửi…',
    waiting: 'Chờ có mạng để gửi – sẽ tự gửi. Không cần bấm lại.',
    perhaps: 'Đã gửi đi nhưng chưa nhận được trả lời – sẽ tự gửi lại, không bị gửi hai lần.',
    signedOut: 'Chờ đăng nhập lại để gửi. Nội dung vẫn còn trên máy này.',
    anotherPerson: 'Báo cáo này của tài khoản khác. Chỉ gửi khi đúng tài khoản đó đăng nhập trên máy này.',
    offline: 'Không có mạng. Vẫn nhập và bấm gửi được; có mạng sẽ tự gửi.',
    others: 'Máy này còn {count} báo cáo của tài khoản khác chưa gửi. Xin người đó đăng nhập lại để gửi.',
    disputed: 'Hai máy ghi khác nhau. Xin chọn:',
    mine: 'Giữ của máy này',
    theirs: 'Lấy của máy kia',
    empty: '(để trống)',
    renewed: 'Câu hỏi vừa được sửa. Xin xem lại các câu: {numbers}.',
    problems: 'Còn {count} chỗ cần sửa',
    question: 'Câu {number}',
    yes: 'Có',
    no: 'Không',
    noAnswer: 'Chưa trả lời',
    named: 'Chỗ này có vẻ nêu họ tên, số điện thoại hoặc số căn cước: “{words}”. Xin bỏ nếu là người cụ thể.',
    understood: 'Phần mềm hiểu là',
    fileWaits: 'Tệp minh chứng chưa gửi được cùng báo cáo.',
    filesWait: '{count} tệp minh chứng chờ gửi.',
    leave:
      'Máy này còn {count} báo cáo chưa gửi. Đăng xuất thì vẫn giữ trên máy, và chỉ gửi khi chính tài khoản này đăng nhập lại. Đăng xuất?',
  },
  en: {
    at: 'Question {at} of {of}',
    lastStep: 'Check',
    savedHere: 'Saved on this device at {at}.',
    notSavedThere: 'Not yet at the commune; it will be saved when there is a network.',
    notKept: 'This browser keeps nothing on the device. Leave the page open until the report is sent.',
    sending: 'Sending…',
    waiting: 'Waits for a network and sends itself. No need to press again.',
    perhaps: 'Sent, but not answered yet – it is sent again by itself, never twice.',
    signedOut: 'Waits for you to sign in again. Nothing is lost.',
    anotherPerson: 'This report is another account’s. It is sent only when that account signs in here.',
    offline: 'No network. You can go on and press send; it sends itself later.',
    others:
      '{count} reports of another account wait on this device. That person has to sign in to send them.',
    disputed: 'Two devices differ. Choose:',
    mine: 'Keep this device’s',
    theirs: 'Take the other device’s',
    empty: '(empty)',
    renewed: 'Questions have changed. Please look again at: {numbers}.',
    problems: '{count} answers to mend',
    question: 'Question {number}',
    yes: 'Yes',
    no: 'No',
    noAnswer: 'No answer yet',
    named:
      'This seems to name a person, a telephone or an identity number: “{words}”. Take it out if it does.',
    understood: 'Understood as',
    fileWaits: 'A file of evidence that was not sent with the report.',
    filesWait: '{count} files of evidence wait to be sent.',
    leave:
      '{count} reports on this device are not sent. They stay here and are sent only when this account signs in again. Sign out?',
  },
});
