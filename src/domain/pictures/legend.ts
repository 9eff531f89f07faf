import { widthOf } from './fitted.ts';
import { element, ink, words } from './picture.ts';

/** What each colour means, side by side. */
export function legend(
  keys: readonly { text: string; fill: string }[],
  { x, y }: { x: number; y: number },
): string {
  let left = x;
  return keys
    .map(({ text, fill }) => {
      const drawn =
        element('rect', { x: left, y: y - 11, width: 14, height: 12, fill, stroke: ink.line }) +
        words(text, { x: left + 20, y });
      left += 20 + widthOf(text) + 18;
      return drawn;
    })
    .join('');
}
