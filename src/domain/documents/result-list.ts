import { bodyInText } from './body-name.ts';
import { type Course, coursePictures } from './course-pictures.ts';
import {
  classPicture,
  criteriaMaps,
  type DistributionShown,
  type EvaluationSaid,
  type MappedUnit,
  targetPictures,
} from './evaluation-pictures.ts';
import type { ReportIssuer } from './merged-report-input.ts';
import {
  type BlankDate,
  type Block,
  type Column,
  type OfficialDocument,
  plain,
  type Signature,
} from './official-document.ts';

export interface ResultListInput {
  trial: boolean;
  issuer: ReportIssuer;
  signature: Signature;
  date: BlankDate;
  /** Of the evaluation. */
  title: string;
  isFrozen: boolean;
  /** BOUNDARY's sentence; null where nothing is left out. */
  notIncluded: string | null;
  /** By name; results and points as they are printed. */
  units: readonly { name: string; result: string; points: string }[];
  /** A sentence each: how caps came out, how far shares of all have come. */
  sentences: readonly string[];
  distribution: DistributionShown;
  targets: Parameters<typeof targetPictures>[0];
  course: Course;
  criteria: readonly { id: string; title: string }[];
  /** Units of the maps, some tens a map. */
  maps: readonly (readonly MappedUnit[])[];
  /** Of all units how many stand on no map. */
  unmapped: number;
}

/** What pictures of an evaluation say in an official document. */
const inDocument: EvaluationSaid = {
  map: {
    caption: 'Kết quả từng tiêu chí',
    states: {
      ...{ met: 'Đạt', partly: 'Đạt một phần', 'not met': 'Chưa đạt' },
      ...{ missing: 'Chưa kết luận', 'not assigned': 'Không giao' },
    },
  },
  classes: { caption: 'Kết quả theo mức' },
  year: (year) => `Năm ${year}`,
  ...{ open: 'Chưa kết luận', notRated: 'Không xếp loại', nobody: 'chưa tính được' },
  targets: { caption: 'Tỷ lệ chung so với chỉ tiêu', target: 'chỉ tiêu', met: 'đạt', notMet: 'chưa đạt' },
  course: {
    ...{ caption: 'Tiến độ qua các kỳ báo cáo', tongue: 'vi', together: 'cộng dồn' },
    each: (asked) => `mỗi đơn vị ${asked}`,
    planned: (target) => `Kế hoạch ${target}`,
  },
};

const columns: readonly (Column & { title: string })[] = [
  { title: 'STT', share: 12, align: 'center' },
  { title: 'Đơn vị', share: 53, align: 'left' },
  { title: 'Kết quả', share: 78, align: 'left' },
  { title: 'Điểm', share: 22, align: 'center' },
];

/** The results of all units of an evaluation as a report, with the pictures of its page. */
export function resultList(input: ResultListInput): OfficialDocument {
  const { trial, issuer, signature, date, title } = input;
  const { parentBody, issuingBody, symbol, place } = issuer;
  return {
    trial,
    header: { parentBody, issuingBody, number: null, symbol, place, date },
    type: { name: 'BÁO CÁO', code: 'BC' },
    title: `Kết quả ${title.charAt(0).toLocaleLowerCase('vi')}${title.slice(1)}`,
    legalBases: [],
    addressees: [],
    body: [...leftOut(input), ...together(input), ...byUnit(input), ...byCriterion(input), closing(input)],
    signature,
    recipients: { lines: [], archive: 'VT' },
  };
}

function leftOut({ notIncluded, isFrozen }: ResultListInput): Block[] {
  return [
    ...(isFrozen ? [] : [paragraph('Kết quả chưa chốt, tính theo số liệu hiện có.')]),
    ...(notIncluded === null ? [] : [paragraph(notIncluded)]),
  ];
}

function together({ distribution, targets, course, sentences }: ResultListInput): Block[] {
  return [
    heading('KẾT QUẢ CHUNG'),
    ...sentences.map(paragraph),
    ...[
      classPicture(distribution, inDocument),
      ...targetPictures(targets, inDocument),
      ...coursePictures(course, inDocument.course),
    ].map(drawing),
  ];
}

function byUnit({ units }: ResultListInput): Block[] {
  if (units.length === 0) return [paragraph('Chưa có đơn vị nào trong danh sách.')];
  return [
    heading('KẾT QUẢ TỪNG ĐƠN VỊ'),
    {
      block: 'table',
      columns,
      head: [columns.map(({ title }) => [plain(title)])],
      rows: units.map(({ name, result, points }, at) =>
        [String(at + 1), name, result, points].map((text) => [plain(text)]),
      ),
    },
  ];
}

function byCriterion({ criteria, maps, unmapped }: ResultListInput): Block[] {
  const pictures = maps
    .filter((units) => units.length > 0)
    .flatMap((units) => criteriaMaps(criteria, units, inDocument));
  if (pictures.length === 0) return [];
  return [
    heading('KẾT QUẢ TỪNG TIÊU CHÍ'),
    ...pictures.map(drawing),
    ...(unmapped > 0 ? [paragraph(`Còn ${unmapped} đơn vị không vẽ ở đây; xem trên phần mềm.`)] : []),
  ];
}

function closing({ issuer }: ResultListInput): Block {
  return paragraph(
    `Kết quả nêu trên được tính từ báo cáo và số liệu đã ghi trên phần mềm; ${bodyInText(issuer.nameInText)} xem xét, quyết định theo thẩm quyền./.`,
  );
}

function drawing(picture: ReturnType<typeof classPicture>): Block {
  return { block: 'picture', ...picture };
}

function heading(text: string): Block {
  return { block: 'heading', level: 1, text: plain(text) };
}

function paragraph(text: string): Block {
  return { block: 'paragraph', text: plain(text) };
}
