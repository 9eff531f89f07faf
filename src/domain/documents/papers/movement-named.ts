import { lowerFirst } from '../text-parts.ts';
import type { PaperFrame } from './frame.ts';

/** `Phong trào thi đua “Ngõ xanh”`; a name that says itself what it is stays as it is; dots where there is none. */
export function movementNamed({ movement }: Pick<PaperFrame, 'movement'>): string {
  if (movement === null) return 'Phong trào thi đua ……';
  return /^(phong trào|cuộc vận động|mô hình|đợt thi đua)/iu.test(movement)
    ? movement
    : `Phong trào thi đua “${movement.replace(/^[“"]|[”"]$/gu, '')}”`;
}

/** The same inside a sentence: `phong trào thi đua “Ngõ xanh”`. */
export function movementInText(frame: Pick<PaperFrame, 'movement'>): string {
  return lowerFirst(movementNamed(frame));
}
