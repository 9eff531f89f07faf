import {
  askedInWords,
  factInWords,
  type Grounds,
  type GroundsLine,
  lineSourcesInWords,
  ruleInWords,
  scoresInWords,
  stateInWords,
  turnsInWords,
  whyInWords,
} from '#evaluation';
import { inVietnamese } from '#reporting';
import { type Cell, type Column, plain, type Table } from './official-document.ts';

const columns: readonly (Column & { title: string })[] = [
  { title: 'STT', share: 12, align: 'center' },
  { title: 'Tiêu chí, yêu cầu', share: 58, align: 'left' },
  { title: 'Kết quả, vì sao, căn cứ', share: 73, align: 'left' },
  { title: 'Điểm', share: 22, align: 'center' },
];

/** Every criterion a row, its head on every page; what is out of bounds has no row and no box. */
export function scoreTable({ lines }: Grounds): Table {
  const shown = lines.filter(({ state }) => state !== 'not included');
  return {
    block: 'table',
    columns,
    head: [columns.map(({ title }) => [plain(title)])],
    rows: shown.map((line, at) => [[plain(String(at + 1))], asked(line), found(line), points(line)]),
  };
}

function asked(line: GroundsLine): Cell {
  const { title, gate, article, scores } = line;
  const wants = [askedInWords(line, 'vi'), scoresInWords(scores, 'vi')].filter(Boolean).join('; ');
  const marks = [...(gate ? ['tiêu chí điều kiện'] : []), ...(article === null ? [] : [article])].join(', ');
  return [
    [{ text: title, bold: true }],
    ...(wants === '' ? [] : [plain(`Yêu cầu: ${wants}`)]),
    ...(marks === '' ? [] : [plain(`(${marks})`)]),
  ];
}

function found(line: GroundsLine): Cell {
  const rules = line.asked?.ok ? line.asked.held.rules : [];
  return [
    [{ text: `${stateInWords(line)}. `, bold: true }, { text: whyInWords(line, 'vi') }],
    ...(turnsInWords(line) ?? []).map(plain),
    ...beside(line).map(plain),
    ...rules.map((rule) => plain(`Quy định: ${ruleInWords(rule, 'vi')}`)),
    ...lineSourcesInWords(line).map((source) => [{ text: source, italic: true } as const]),
  ];
}

function beside({ reported, self, reviewer, classes }: GroundsLine): string[] {
  const said = [
    ['Báo cáo ghi', reported],
    ['Đơn vị tự đánh giá', self],
    ['Người xem xét ghi', reviewer],
  ] as const;
  return said.flatMap(([who, fact]) => (fact ? [`${who}: ${factInWords(fact, classes)}`] : []));
}

function points({ points: got, most }: GroundsLine): Cell {
  if (got === null) return [plain('–')];
  return [plain(most === null ? inVietnamese(got) : `${inVietnamese(got)}/${inVietnamese(most)}`)];
}
