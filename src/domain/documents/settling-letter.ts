import { bodyInText } from './body-name.ts';
import type { PlanReference, ReportIssuer } from './merged-report-input.ts';
import {
  type BlankDate,
  type Block,
  type OfficialDocument,
  plain,
  type Signature,
} from './official-document.ts';
import { planCited, planCitedInFull } from './plan-cited.ts';

export interface SettlingLetterInput {
  trial: boolean;
  /** Who writes. */
  issuer: ReportIssuer;
  signature: Signature;
  date: BlankDate;
  /** The plan, and with it whom the letter goes to. */
  plan: PlanReference;
  points: readonly AskedPoint[];
}

export interface AskedPoint {
  /** `Mục II.3`; null where the point is about the whole plan. */
  clause: string | null;
  /** The plan's own words; empty where what is missing has none. */
  quote: string;
  why: string;
  /** What the issuer is asked for, a sentence. */
  asked: string;
}

/** The letter that asks a plan's issuer to settle points of it. */
export function settlingLetter({
  trial,
  issuer,
  signature,
  date,
  plan,
  points,
}: SettlingLetterInput): OfficialDocument {
  const { parentBody, issuingBody, symbol, place } = issuer;
  const to = bodyInText(plan.issuer);
  const from = bodyInText(issuer.nameInText);
  return {
    trial,
    header: { parentBody, issuingBody, number: null, symbol, place, date },
    type: { name: '', code: null },
    title: `Đề nghị làm rõ một số nội dung của ${planCited(plan)}`,
    legalBases: [],
    addressees: [to],
    body: [
      paragraph(
        `Qua nghiên cứu ${planCitedInFull(plan)}, ${from} nhận thấy một số nội dung cần được làm rõ để tổ chức thực hiện thống nhất, như sau:`,
      ),
      ...points.flatMap(pointBlocks),
      paragraph(`${capitalised(from)} trân trọng đề nghị ${to} xem xét, cho ý kiến./.`),
    ],
    signature,
    recipients: { lines: [], archive: 'VT' },
  };
}

function pointBlocks({ clause, quote, why, asked }: AskedPoint): Block[] {
  const words = quote === '' ? 'Nội dung chung' : `“${quote}”`;
  const place = clause === null ? words : `${clause}: ${words}`;
  return [{ block: 'heading', level: 2, text: plain(place) }, paragraph(why), paragraph(asked)];
}

function capitalised(text: string): string {
  return text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);
}

function paragraph(text: string): Block {
  return { block: 'paragraph', text: plain(text) };
}
