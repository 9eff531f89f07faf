import { bodyInText } from './body-name.ts';
import type { ExemptUnit, MergedReportInput, ReportPeriod, SentCounts } from './merged-report-input.ts';
import type { BlankDate, Block, OfficialDocument } from './official-document.ts';
import type { Paper } from './paper.ts';
import { heading, list, paragraph } from './papers/blocks.ts';
import { figureBook } from './papers/figure-book.ts';
import { type FigureRun, mergedFigures } from './papers/merged-figures.ts';
import { planCitedInFull } from './plan-cited.ts';
import { proseSection } from './prose-section.ts';
import { resultsSection } from './results-section.ts';
import { sendingPictures } from './sending-picture.ts';
import { text } from './text-parts.ts';
import { dateInWords, periodInText } from './wording.ts';
import { written, writtenBlocks } from './written.ts';

/**
 * The report of one period, drawn up from the units' reports: who has sent, results against targets, prose by
 * question, proposals. Only what is given is printed; an absent figure reads "chưa có số liệu".
 */
export function mergedReport(input: MergedReportInput): OfficialDocument {
  return mergedReportPaper(input, '').document;
}

/** The same with what each of its figures rests on; `period` by its id. */
export function mergedReportPaper(input: MergedReportInput, period: string): Paper {
  const book = figureBook();
  const document = documentOf(input, mergedFigures(book, period));
  return { document, figures: book.figures() };
}

function documentOf(input: MergedReportInput, figure: FigureRun): OfficialDocument {
  const { trial, issuer, number, date, addressees, recipients, signature } = input;
  const { parentBody, issuingBody, symbol, place } = issuer;
  return {
    trial,
    header: { parentBody, issuingBody, number, symbol, place, date },
    type: { name: 'BÁO CÁO', code: 'BC' },
    title: `Kết quả thực hiện ${movementName(input.movement)} (${periodInText(input.period.name)})`,
    legalBases: [],
    addressees,
    body: [
      ...own(input.texts?.opening, () => opening(input)),
      ...sendingSection(input, figure),
      ...leftOutParagraphs(input.leftOut),
      ...resultsSection(input, figure),
      ...proseSection(input.questions, input.texts?.prose),
      ...assessmentSection(input.texts?.assessment),
      ...proposalsSection(input.proposals),
      ...own(input.texts?.closing, () => closing(input)),
    ],
    signature,
    recipients,
  };
}

/** What an officer wrote, or the usual words. */
function own(text: string | undefined, usual: () => Block): Block[] {
  return text && written(text).length > 0 ? writtenBlocks(text) : [usual()];
}

function assessmentSection(text = ''): Block[] {
  const blocks = writtenBlocks(text);
  if (blocks.length === 0) return [];
  return [heading(1, 'ĐÁNH GIÁ CHUNG'), ...blocks];
}

export function movementName(name: string): string {
  return /^phong trào/iu.test(name) ? name : `Phong trào thi đua ${name}`;
}

function opening({ plan, issuer, movement, period }: MergedReportInput): Block {
  const days = `từ ${dateInWords(period.from)} đến ${dateInWords(period.to)}`;
  return paragraph(
    `Thực hiện ${planCitedInFull(plan)}, ${bodyInText(issuer.nameInText)} báo cáo kết quả thực hiện ${movementName(movement)} ` +
      `${periodInText(period.name)} (số liệu ${days}) như sau:`,
  );
}

function sendingSection(
  { sent, missing, exempt = [], period, timeliness }: MergedReportInput,
  figure: FigureRun,
): Block[] {
  const listed = missing.filter(({ units }) => units.length > 0);
  return [
    heading(1, 'TÌNH HÌNH GỬI BÁO CÁO'),
    sentSentence(sent, dateInWords(period.onTimeUntil), figure),
    ...estimate(period),
    ...(listed.length === 0 ? [] : [paragraph('Các đơn vị chưa gửi báo cáo:'), missingList(listed, figure)]),
    ...(exempt.length === 0
      ? []
      : [paragraph('Các đơn vị không áp dụng báo cáo kỳ này:'), exemptList(exempt)]),
    ...sendingPictures(timeliness).map((drawn): Block => ({ block: 'picture', ...drawn })),
  ];
}

function sentSentence({ owed, onTime, late }: SentCounts, lastDay: string, figure: FigureRun): Block {
  const count = (part: string, value: number) => figure(String(value), null, part);
  return paragraph(
    text(
      ...['Tính đến thời điểm tổng hợp, ', count('sent', onTime + late), '/', count('owed', owed)],
      ...[' đơn vị đã gửi báo cáo; trong đó ', count('on time', onTime)],
      ...[` đơn vị gửi đúng hạn (chậm nhất ${lastDay}), `, count('late', late), ' đơn vị gửi chậm.'],
    ),
  );
}

/** A report due before its period ends tells what is expected of the days that are left. */
function estimate({ onTimeUntil, to }: ReportPeriod): Block[] {
  if (dayNumber(onTimeUntil) >= dayNumber(to)) return [];
  return [
    paragraph(
      `Hạn gửi báo cáo (${dateInWords(onTimeUntil)}) đến trước ngày cuối của kỳ (${dateInWords(to)}): ` +
        'số liệu những ngày sau hạn gửi là ước tính.',
    ),
  ];
}

function dayNumber({ year, month, day }: BlankDate): number {
  return year * 10_000 + (month ?? 0) * 100 + (day ?? 0);
}

function missingList(missing: MergedReportInput['missing'], figure: FigureRun): Block {
  return list(
    ...missing.map(({ kind, units }) => {
      const count = figure(String(units.length), null, `missing ${kind}`);
      return text(`${kind} (`, count, `): ${units.join(', ')}.`);
    }),
  );
}

function exemptList(exempt: readonly ExemptUnit[]): Block {
  return list(...exempt.map(({ unit, reason }) => `${unit}: ${reason}.`));
}

/** The wording of BOUNDARY, word for word. */
export function leftOutParagraphs(leftOut: readonly string[]): Block[] {
  if (leftOut.length === 0) return [];
  return [
    paragraph(`Kết quả dưới đây không bao gồm các nội dung: ${leftOut.join('; ')}.`),
    paragraph(
      'Nội dung này vẫn có hiệu lực trong Kế hoạch và do cơ quan có thẩm quyền thực hiện theo quy định. ' +
        'Phần mềm không thu thập, không chấm điểm nội dung này vì liên quan đến dữ liệu cá nhân nhạy cảm ' +
        '(Luật số 91/2025/QH15).',
    ),
  ];
}

function proposalsSection(proposals: readonly string[]): Block[] {
  if (proposals.length === 0) return [];
  return [heading(1, 'KIẾN NGHỊ, ĐỀ XUẤT'), list(...proposals)];
}

function closing({ movement, period, issuer }: MergedReportInput): Block {
  return paragraph(
    `Trên đây là báo cáo kết quả thực hiện ${movementName(movement)} ${periodInText(period.name)} của ${bodyInText(issuer.nameInText)}./.`,
  );
}
