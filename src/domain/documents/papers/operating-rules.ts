import { bodyInText } from '../body-name.ts';
import { type Block, plain } from '../official-document.ts';
import type { Paper } from '../paper.ts';
import { article, centred, clause, DOTS, wholeArticle } from './blocks.ts';
import { decisionBases } from './decision-bases.ts';
import { type FigureBook, figureBook } from './figure-book.ts';
import type { PaperFrame } from './frame.ts';
import { framed } from './framed.ts';
import { planInFull } from './grounds.ts';
import { movementInText } from './movement-named.ts';
import { lineList, type PlanLines } from './plan-lines.ts';

export interface OperatingRulesInput {
  frame: PaperFrame;
  /** Whose rules: the commune's steering committee, or the board of a model in an area. */
  of: 'committee' | 'model';
  lines: PlanLines;
  /** The plan's own legal bases, in its words without "Căn cứ". */
  bases: readonly string[];
}

/** What differs between the two. */
const BODIES = {
  committee: {
    name: 'Ban Chỉ đạo',
    head: 'Trưởng Ban Chỉ đạo',
    deputy: 'Phó Trưởng Ban Chỉ đạo',
    duties: [
      'Chỉ đạo chung; phân công nhiệm vụ cho từng thành viên; chủ trì và kết luận các cuộc họp.',
      'Báo cáo, đề xuất với Ủy ban nhân dân những việc vượt thẩm quyền.',
    ],
    members: 'Theo dõi, đôn đốc đơn vị, địa bàn được phân công; tham dự đầy đủ các cuộc họp.',
  },
  model: {
    name: 'Ban Điều hành mô hình',
    head: 'Trưởng Ban Điều hành',
    deputy: 'Phó Trưởng Ban Điều hành',
    duties: [
      'Điều hành hoạt động của mô hình tại khu dân cư; phân công từng thành viên phụ trách hộ, nhóm hộ.',
      'Giữ liên hệ với Công an, chính quyền và Mặt trận; báo cáo kết quả theo quy định.',
    ],
    members: 'Vận động các hộ được phân công thực hiện cam kết; ghi sổ theo dõi sinh hoạt.',
  },
} as const;

/** The decision that issues operating rules (quy chế); the rules, in chapters and articles, go with it and bear no number of their own. */
export function operatingRules({ frame, of, lines, bases }: OperatingRulesInput): Paper {
  const book = figureBook();
  const named = `${BODIES[of].name} ${movementInText(frame)}`;
  const document = framed(frame, 'operatingRules', {
    title: `Ban hành Quy chế tổ chức và hoạt động của ${named}`,
    power: frame.issuer.issuingBody,
    legalBases: decisionBases(frame, bases, 'ban hành Quy chế'),
    body: [
      centred('QUYẾT ĐỊNH:'),
      wholeArticle(`Ban hành kèm theo Quyết định này Quy chế tổ chức và hoạt động của ${named}.`),
      wholeArticle('Quyết định này có hiệu lực kể từ ngày ký.'),
      wholeArticle(
        `${BODIES[of].name}, các đơn vị, cá nhân có liên quan và ${DOTS} chịu trách nhiệm thi hành Quyết định này./.`,
      ),
    ],
    recipients: { lines: [{ name: 'Như Điều 3', purpose: null }], archive: 'VT' },
    annexes: [
      {
        name: 'QUY CHẾ',
        title: `Tổ chức và hoạt động của ${named}`,
        body: [
          ...general(named, frame),
          ...duties(of),
          ...working(of, lines, book),
          ...inForce(of, bodyInText(frame.issuer.nameInText)),
        ],
      },
    ],
  });
  return { document, figures: book.figures() };
}

function general(named: string, frame: PaperFrame): Block[] {
  return [
    { block: 'chapter', text: plain('QUY ĐỊNH CHUNG') },
    article('Phạm vi điều chỉnh, đối tượng áp dụng'),
    clause(`Quy chế này quy định về tổ chức, nhiệm vụ, chế độ làm việc của ${named}.`),
    clause('Quy chế áp dụng đối với các thành viên và các đơn vị, cá nhân có liên quan.'),
    article('Nguyên tắc làm việc'),
    clause(`Thực hiện đúng ${planInFull(frame)}.`),
    clause('Tập thể bàn bạc, cá nhân phụ trách; mỗi việc có một người chịu trách nhiệm.'),
    clause('Số liệu, kết quả phải có căn cứ; không ghi tên người vi phạm, nạn nhân, trẻ em vào báo cáo.'),
  ];
}

function duties(of: OperatingRulesInput['of']): Block[] {
  const { head, deputy, duties: own, members } = BODIES[of];
  return [
    { block: 'chapter', text: plain('NHIỆM VỤ CỦA CÁC THÀNH VIÊN') },
    article(head),
    ...own.map(clause),
    article(deputy),
    clause(`Giúp ${head} theo việc được phân công; thay mặt khi được ủy quyền.`),
    article('Các thành viên'),
    clause(members),
    clause('Báo cáo kết quả phần việc của mình khi họp hoặc khi được yêu cầu.'),
    article('Bộ phận thường trực, thư ký'),
    clause(`Bộ phận thường trực: ${DOTS}; thư ký: ${DOTS}`),
    clause('Chuẩn bị nội dung họp, ghi biên bản, tổng hợp báo cáo, lưu hồ sơ.'),
  ];
}

function working(of: OperatingRulesInput['of'], { deadlines, plan }: PlanLines, book: FigureBook): Block[] {
  const { name, head } = BODIES[of];
  return [
    { block: 'chapter', text: plain('CHẾ ĐỘ LÀM VIỆC') },
    article('Chế độ họp'),
    clause(`${name} họp định kỳ ${DOTS} một lần; họp đột xuất theo yêu cầu của ${head}.`),
    clause('Cuộc họp có biên bản; kết luận ghi rõ việc, người làm, thời hạn.'),
    article('Chế độ thông tin, báo cáo'),
    ...(deadlines.length === 0
      ? [clause(`Thời hạn báo cáo: ${DOTS}`)]
      : [clause('Thời hạn theo Kế hoạch:'), lineList(deadlines, { book, plan })]),
    article('Kinh phí'),
    clause(`Kinh phí hoạt động: ${DOTS}`),
  ];
}

function inForce(of: OperatingRulesInput['of'], issuer: string): Block[] {
  return [
    { block: 'chapter', text: plain('ĐIỀU KHOẢN THI HÀNH') },
    article('Hiệu lực thi hành'),
    clause('Quy chế này có hiệu lực cùng ngày với Quyết định ban hành.'),
    clause(
      `Trong quá trình thực hiện, nếu cần sửa đổi, bổ sung, ${BODIES[of].head} xem xét, đề nghị ${issuer} quyết định./.`,
    ),
  ];
}
