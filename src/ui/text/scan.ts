import { dictionary } from '../language.ts';

/** A plan that came as pictures, while it is read page by page and beside its text. */
export const scan = dictionary({
  vi: {
    back: 'Về danh sách kế hoạch',
    lead: 'Bản quét: phần mềm nhận dạng chữ từng trang. Có thể rời trang này, việc đọc vẫn tiếp tục.',
    progress: 'Nhận dạng chữ',
    queued: 'Đang chờ đến lượt',
    reading: (page: number, of: number) => `Đang đọc trang ${page}/${of}`,
    joining: 'Đang ghép các trang thành kế hoạch',
    read: (done: number, of: number) => `Đã đọc ${done}/${of} trang`,
    again: 'Xem lại tình hình',
    stop: 'Dừng đọc',
    stopped: 'Đã dừng đọc',
    stoppedWhy: (done: number, of: number) => `Đã đọc ${done}/${of} trang; các trang đã đọc được giữ lại.`,
    goOn: 'Đọc tiếp',
    failed: 'Chưa đọc xong',
    failedPages: 'Trang chưa đọc được',
    page: (page: number) => `Trang ${page}`,
    readAgain: 'Đọc lại',
    leaveOut: 'Đọc tiếp không có các trang này',
    refused: 'Không nhận bản quét này',
    remove: 'Xóa bản quét này',
    removeWhy: 'Tệp đã gửi và các trang đã đọc sẽ bị xóa khỏi máy chủ.',
    removeYes: 'Xóa hẳn',
    problems: {
      'not found': 'Việc này không còn làm được: bản quét đã đọc xong hoặc đã xóa. Xem tình hình bên dưới.',
      'under way': 'Bản quét đang được đọc. Xem tình hình bên dưới.',
      'too many': 'Đang có 10 bản quét chờ đọc. Đợi vài bản đọc xong rồi bấm lại.',
    },
    pictures: (pages: number) => `Ảnh các trang (${pages})`,
    pictureOf: (page: number) => `Ảnh trang ${page} của bản quét`,
    whole: 'Xem cả trang',
    near: 'Phóng to',
    doubtful: 'chữ chưa chắc',
    doubtfulLead: (count: number) =>
      count === 0
        ? 'Mọi chữ đều được nhận dạng chắc chắn; vẫn nên đối chiếu với ảnh.'
        : `${count} chữ nhận dạng chưa chắc được gạch chân chấm trong văn bản. Phần mềm không tự sửa chữ nào: xin đối chiếu với ảnh.`,
  },
  en: {
    back: 'Back to the plans',
    lead: 'A scan: the software recognises the words page by page. You may leave this page, reading goes on.',
    progress: 'Recognising words',
    queued: 'Waiting for its turn',
    reading: (page, of) => `Reading page ${page} of ${of}`,
    joining: 'Putting the pages together',
    read: (done, of) => `${done} of ${of} pages read`,
    again: 'Look again',
    stop: 'Stop reading',
    stopped: 'Reading was stopped',
    stoppedWhy: (done, of) => `${done} of ${of} pages were read; they are kept.`,
    goOn: 'Go on reading',
    failed: 'Not all was read',
    failedPages: 'Pages that could not be read',
    page: (page) => `Page ${page}`,
    readAgain: 'Try again',
    leaveOut: 'Go on without these pages',
    refused: 'This scan is not accepted',
    remove: 'Delete this scan',
    removeWhy: 'The file that was sent and the pages read will be deleted from the server.',
    removeYes: 'Delete it',
    problems: {
      'not found': 'This can no longer be done: the scan was read or deleted. See below how it stands.',
      'under way': 'The scan is being read. See below how it stands.',
      'too many': 'Ten scans are waiting to be read. Wait until some are done, then try again.',
    },
    pictures: (pages) => `Pictures of the pages (${pages})`,
    pictureOf: (page) => `Picture of page ${page} of the scan`,
    whole: 'See the whole page',
    near: 'Come nearer',
    doubtful: 'uncertain word',
    doubtfulLead: (count) =>
      count === 0
        ? 'Every word was recognised with certainty; do compare with the pictures all the same.'
        : `${count} words were not recognised with certainty; they have a dotted underline in the text. The software changes no word by itself: compare with the pictures.`,
  },
});
