import {
  basisInWords,
  capsInWords,
  type Grounds,
  isScoreTold,
  namedByGrounds,
  notIncludedInWords,
  notRatedWhy,
  resultInWords,
  stateInWords,
  stepsInWords,
  whyInWords,
} from '#evaluation';
import { inVietnamese } from '#reporting';
import { type BlankDate, type Block, type OfficialDocument, plain } from './official-document.ts';
import { scoreTable } from './score-table.ts';

export interface ScoreSheetInput {
  trial: boolean;
  grounds: Grounds;
  /** SHA-256 of the grounds, hexadecimal. */
  hash: string;
  /** Which edition of frozen results; null where it is not frozen yet. */
  edition: number | null;
  /** `Xã Lúa Vàng`. */
  commune: string;
  /** As in the head of a paper: `Lúa Vàng`. */
  place: string;
  date: BlankDate;
}

/**
 * A unit's score sheet: its result with what decides it, what is lacking, and every criterion with what was asked, found and
 * by which rule. It is the unit's own paper: signed by its head, without number or seal.
 */
export function scoreSheet(input: ScoreSheetInput): OfficialDocument {
  const { trial, grounds, commune, place, date } = input;
  return {
    trial,
    header: {
      ...{
        parentBody: commune.toLocaleUpperCase('vi'),
        issuingBody: grounds.unit.name.toLocaleUpperCase('vi'),
      },
      ...{ number: null, symbol: null, place, date },
    },
    // no code is printed where there is no number
    type: { name: 'PHIẾU ĐÁNH GIÁ', code: '' },
    title: grounds.title,
    legalBases: [],
    addressees: [],
    body: [
      ...leftOut(grounds),
      ...result(grounds),
      ...deciding(grounds),
      ...lacking(grounds),
      heading('TỪNG TIÊU CHÍ'),
      scoreTable(grounds),
      ...basis(input),
    ],
    signature: { authority: [], position: 'NGƯỜI ĐỨNG ĐẦU ĐƠN VỊ', name: null },
    recipients: null,
  };
}

/** Above the result: "dưới đây". No empty box stands for it. */
function leftOut({ lines }: Grounds): Block[] {
  const sentence = notIncludedInWords(lines);
  return sentence === null ? [] : [paragraph(sentence)];
}

function result(grounds: Grounds): Block[] {
  const named = namedByGrounds(grounds);
  const why = notRatedWhy(grounds.result);
  return [
    heading('KẾT QUẢ'),
    { block: 'paragraph', text: [{ text: `${resultInWords(grounds.result, named)}.`, bold: true }] },
    ...(why === null ? [] : [paragraph(why)]),
    ...capsInWords(grounds).map(({ words, source }) => paragraph(source ? `${words} (${source})` : words)),
    ...score(grounds),
  ];
}

function score({ result: of, score: told }: Grounds): Block[] {
  const { points, most, bonus, minus } = told;
  if (!isScoreTold(of, told)) return [];
  const beside = [
    ...(Number(bonus) > 0 ? [`điểm cộng ${inVietnamese(bonus)}`] : []),
    ...(Number(minus) > 0 ? [`điểm trừ ${inVietnamese(minus)}`] : []),
  ];
  const made = beside.length === 0 ? '' : ` (trong đó ${beside.join(', ')})`;
  return [paragraph(`Điểm: ${inVietnamese(points)} trên ${inVietnamese(most)}${made}.`)];
}

function deciding({ deciding: ids, lines }: Grounds): Block[] {
  const decisive = ids.flatMap((id) => lines.find(({ criterion }) => criterion === id) ?? []);
  if (decisive.length === 0) return [];
  const items = decisive.map((line) => `${line.title} – ${stateInWords(line)}. ${whyInWords(line, 'vi')}`);
  return [heading('NHỮNG ĐIỂM QUYẾT ĐỊNH KẾT QUẢ'), list(items)];
}

function lacking(grounds: Grounds): Block[] {
  const steps = stepsInWords(grounds);
  if (!steps || steps.steps.length === 0) return [];
  return [heading('CÒN THIẾU GÌ'), paragraph(`${steps.heading}:`), list(steps.steps)];
}

function basis({ grounds, hash, edition }: ScoreSheetInput): Block[] {
  const state =
    edition === null ? 'Kết quả chưa chốt, có thể còn thay đổi' : `Kết quả đã chốt, bản chốt ${edition}`;
  return [
    heading('CĂN CỨ'),
    list([...basisInWords(grounds), `${state}; mã kiểm tra: ${hash.slice(0, 16)}`]),
    paragraph(
      'Phần mềm tính kết quả này từ báo cáo và số liệu đã ghi. Người có thẩm quyền xem xét và quyết định./.',
    ),
  ];
}

function heading(text: string): Block {
  return { block: 'heading', level: 1, text: plain(text) };
}

function list(items: readonly string[]): Block {
  return { block: 'list', items: items.map(plain) };
}

function paragraph(text: string): Block {
  return { block: 'paragraph', text: plain(text) };
}
