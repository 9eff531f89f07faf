import type { Page, Run, Viewport } from './run.ts';
import { shown } from './shown.ts';

/** The height of letters typed into a form, where the field is not lower. */
const SIZE = 12;

/** What was filled into the fields of a page, as runs where each field stands; ticks are none. */
export async function fieldsOf(page: Page, viewport: Viewport): Promise<Run[]> {
  const annotations: unknown[] = await page.getAnnotations();
  return annotations.flatMap((annotation) => (isFilled(annotation) ? runsIn(annotation, viewport) : []));
}

interface Filled {
  fieldValue: string | string[];
  rect: number[];
}

function isFilled(annotation: unknown): annotation is Filled {
  if (typeof annotation !== 'object' || annotation === null) return false;
  if (!('fieldValue' in annotation && 'fieldType' in annotation && 'rect' in annotation)) return false;
  const { fieldValue, fieldType, rect } = annotation;
  const isText = typeof fieldValue === 'string' || Array.isArray(fieldValue);
  return isText && (fieldType === 'Tx' || fieldType === 'Ch') && Array.isArray(rect);
}

function runsIn({ fieldValue, rect }: Filled, viewport: Viewport): Run[] {
  const [left = 0, low = 0, right = 0, high = 0] = rect;
  const lines = [fieldValue]
    .flat()
    .join('\n')
    .split(/\r\n?|\n/);
  const pitch = (high - low) / lines.length;
  const size = Math.min(SIZE, pitch * 0.8);
  return lines.flatMap((line, at) => {
    const [x = 0, y = 0] = viewport.convertToViewportPoint(
      left,
      high - pitch * at - (pitch + size * 0.7) / 2,
    );
    const width = Math.min(right - left, line.length * size * 0.45);
    return line.trim() === '' ? [] : [{ text: shown(line), x, y, width, size }];
  });
}
