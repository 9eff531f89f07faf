import type { BlankDate, Block } from '../official-document.ts';
import { dateInWords } from '../wording.ts';
import { DOTS, fillIn, paragraph } from './blocks.ts';
import type { PaperFrame } from './frame.ts';
import { movementInText } from './movement-named.ts';

/** When and where a movement is launched, as far as its plan says. */
export interface Launch {
  date: BlankDate | null;
  /** `nhà văn hóa phường`. */
  place: string | null;
}

export function launchNamed(frame: PaperFrame): string {
  return `Lễ phát động ${movementInText(frame)}`;
}

/** `…… giờ ……, ngày 05 tháng 3 năm 2026`; what the plan does not say is left to be written. */
export function launchTime({ date }: Launch, frame: PaperFrame): string {
  const blank = { day: null, month: null, year: frame.date.year };
  return `${DOTS} giờ ${DOTS}, ${dateInWords(date ?? blank)}`;
}

export function launchPlace({ place }: Launch): Block {
  return place === null ? fillIn('Địa điểm:') : paragraph(`Địa điểm: ${place}.`);
}
