import { plain } from '../1-text/fold.ts';

/** What a part of a plan is about, said by its heading. */
export type Topic =
  | 'purpose'
  | 'situation'
  | 'participants'
  | 'time'
  | 'content'
  | 'work'
  | 'targets'
  | 'criteria'
  | 'awards'
  | 'solutions'
  | 'organisation'
  | 'funding'
  | 'reporting'
  | 'place';

/** The topics a heading names, in its order: `ĐỐI TƯỢNG, TIÊU CHÍ THI ĐUA` names two. A long heading only opens with one. */
export function topicsOf(heading: string): Topic[] {
  const pieces = plain(heading).split(/[,;:]\s*|\s+và\s+|\s+-\s+/u);
  const named = heading.split(' ').length > LONGEST_LIST ? pieces.slice(0, 1) : pieces;
  return [...new Set(named.flatMap(topicOf))];
}

const LONGEST_LIST = 12;

function topicOf(piece: string): Topic[] {
  const found = TOPICS.find(([, shape]) => shape.test(piece));
  return found ? [found[0]] : [];
}

const LEAD = '^(?:về |công tác |các |những |chế độ |một số |hệ thống )*';
const TOPICS: ReadonlyArray<readonly [Topic, RegExp]> = (
  [
    ['purpose', '(?:mục đích|yêu cầu|ý nghĩa|quan điểm|sự cần thiết|cơ sở pháp lý|căn cứ)'],
    [
      'situation',
      '(?:hiện trạng|thực trạng|tình hình|đặc điểm|thuận lợi|khó khăn|kết quả đạt được|tồn tại|hạn chế|bối cảnh)',
    ],
    [
      'participants',
      '(?:đối tượng|thành phần(?! (?:đoàn (?:kiểm|giám|công)|ban |hội đồng|tổ ))|đại biểu|khách mời|(?:đơn vị|lực lượng|tập thể|người|chủ thể) (?:tham gia|tham dự|dự thi|áp dụng)$)(?!.*(?:áp dụng biện pháp|quản lý))',
    ],
    [
      'time',
      '(?:thời gian|thời hạn|tiến độ|lộ trình|thời điểm|phân kỳ|(?:giai đoạn|bước)(?: (?:thực hiện|tiến hành|triển khai|thi đua))*$)',
    ],
    [
      'awards',
      '(?:(?:hình thức|tiêu chuẩn|nguyên tắc|tổ chức|xét|thi đua|danh hiệu)[ ,]*)*(?:khen thưởng|danh hiệu thi đua)',
    ],
    ['targets', '(?:chỉ tiêu|mục tiêu|phấn đấu|kết quả cần đạt)'],
    ['criteria', '(?:tiêu chí|tiêu chuẩn)'],
    [
      'funding',
      '(?:nguồn |dự toán |cơ chế |bảo đảm |đảm bảo )*(?:kinh phí|ngân sách|(?<=nguồn |cơ chế )tài chính|nguồn lực (?:tài chính|thực hiện)|nguồn vốn)',
    ],
    [
      'organisation',
      '(?:tổ chức (?:thực hiện|triển khai)(?: thực hiện| kế hoạch)*$|phân công|trách nhiệm|nhiệm vụ của|biện pháp tổ chức)',
    ],
    ['reporting', '(?:thông tin )?báo cáo|^chế độ (?:thông tin|báo cáo)'],
    ['place', '(?:địa điểm|địa bàn|phạm vi|đơn vị$|địa chỉ|chương trình (?:buổi|lễ|ra mắt|hội nghị))'],
    ['solutions', '(?:giải pháp|nhiệm vụ và giải pháp|biện pháp)'],
    ['work', '(?:nhiệm vụ|trình tự|quy trình|công việc|phần việc)'],
    ['content', '(?:nội dung|hoạt động|hình thức)'],
  ] as const
).map(([topic, shape]) => [topic, new RegExp(LEAD + shape, 'u')] as const);
