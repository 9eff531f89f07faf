import { bodyInText } from '../body-name.ts';
import { type Cell, type OwnAnnex, plain } from '../official-document.ts';
import type { Paper } from '../paper.ts';
import { lowerFirst } from '../text-parts.ts';
import { centred, clause, DOTS, emptyCell, paragraph, wholeArticle } from './blocks.ts';
import { decisionBases } from './decision-bases.ts';
import type { PaperFrame } from './frame.ts';
import { framed } from './framed.ts';
import { movementInText } from './movement-named.ts';

export interface SteeringCommitteeInput {
  frame: PaperFrame;
  /** `renewed`: one there is takes other members (kiện toàn). */
  step: 'founded' | 'renewed';
  /** The plan's own legal bases, in its words without "Căn cứ". */
  bases: readonly string[];
}

/** The decision that founds or renews a movement's steering committee; its members are written into the annexed list. */
export function steeringCommittee({ frame, step, bases }: SteeringCommitteeInput): Paper {
  const committee = `Ban Chỉ đạo ${movementInText(frame)}`;
  const verb = step === 'founded' ? 'Thành lập' : 'Kiện toàn';
  const issuer = bodyInText(frame.issuer.nameInText);
  const document = framed(frame, 'steeringCommittee', {
    title: `${verb} ${committee}`,
    power: frame.issuer.issuingBody,
    legalBases: decisionBases(frame, bases, `${lowerFirst(verb)} Ban Chỉ đạo`),
    body: [
      centred('QUYẾT ĐỊNH:'),
      wholeArticle(`${verb} ${committee} gồm các ông, bà có tên trong danh sách kèm theo Quyết định này.`),
      wholeArticle('Ban Chỉ đạo có nhiệm vụ:'),
      clause(`Giúp ${issuer} chỉ đạo, điều phối việc thực hiện Kế hoạch của phong trào.`),
      clause('Hướng dẫn, kiểm tra, đôn đốc các đơn vị tham gia; tháo gỡ khó khăn, vướng mắc.'),
      clause('Sơ kết, tổng kết; xem xét, đề nghị khen thưởng theo quy định.'),
      wholeArticle(
        `Ban Chỉ đạo làm việc theo Quy chế do ${issuer} ban hành; Trưởng ban phân công nhiệm vụ cho từng thành viên. Cơ quan thường trực của Ban Chỉ đạo: ${DOTS}`,
      ),
      wholeArticle(inForce(step)),
      wholeArticle(
        `${DOTS} và các ông, bà có tên trong danh sách kèm theo chịu trách nhiệm thi hành Quyết định này./.`,
      ),
    ],
    recipients: { lines: [{ name: 'Như Điều 5', purpose: null }], archive: 'VT' },
    annexes: [members(committee)],
  });
  return { document, figures: {} };
}

function inForce(step: SteeringCommitteeInput['step']): string {
  const begins = 'Quyết định này có hiệu lực kể từ ngày ký';
  return step === 'founded'
    ? `${begins}.`
    : `${begins} và thay thế Quyết định số ${DOTS} ngày ${DOTS} của ${DOTS}`;
}

const COLUMNS = [
  { title: 'STT', share: 12, align: 'center' },
  { title: 'Họ và tên', share: 50, align: 'left' },
  { title: 'Chức vụ, đơn vị', share: 60, align: 'left' },
  { title: 'Nhiệm vụ trong Ban Chỉ đạo', share: 43, align: 'left' },
] as const;

const DUTIES = ['Trưởng ban', 'Phó Trưởng ban Thường trực', 'Phó Trưởng ban', ...Array(9).fill('Thành viên')];

function members(committee: string): OwnAnnex {
  return {
    title: `DANH SÁCH THÀNH VIÊN ${committee.toLocaleUpperCase('vi')}`,
    body: [
      {
        block: 'table',
        columns: COLUMNS,
        head: [COLUMNS.map(({ title }) => [plain(title)])],
        rows: DUTIES.map((duty: string, at): Cell[] => [
          [plain(String(at + 1))],
          emptyCell(2),
          emptyCell(),
          [plain(duty)],
        ]),
      },
      paragraph(`Danh sách gồm ${DOTS} người./.`),
    ],
  };
}
