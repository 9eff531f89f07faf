import { beforeAll, describe, expect, it } from 'vitest';
import { layout, mergedReport, motto, nation } from '#documents';
import { renderPdf } from './index.ts';
import { caseInput, pagesOf } from './testing-paper.ts';

/** A line as it stands on page 1: pieces on one base line joined; millimetres. */
interface Line {
  text: string;
  left: number;
  right: number;
  y: number;
}

const { margin, paragraph, letters, headerColumns, textWidth, paper } = layout;
const MILLIMETRES = 25.4 / 72;
/** Single spacing of Times is 1.149 times the size. */
const pitch = letters.body.size.value * 1.149 * paragraph.lineSpacing.value * MILLIMETRES;
let lines: Line[];

beforeAll(async () => {
  const [first] = await pagesOf(await renderPdf(mergedReport(caseInput('ward-year'))));
  lines = [];
  for (const { text, x, y, width } of first?.printed ?? []) {
    const before = lines.at(-1);
    if (before && before.y === y && x - before.right < 3)
      Object.assign(before, { text: `${before.text} ${text}`, right: x + width });
    else lines.push({ text, left: x, right: x + width, y });
  }
});

describe('the lines of the PDF', () => {
  it('begin a paragraph indented, go on at the margin and end at the other', () => {
    const [first, ...rest] = paragraphFrom('Thực hiện');
    expect(first?.left).toBeCloseTo(margin.left.value + paragraph.firstLineIndent.value, 0);
    for (const { left } of rest) expect(Math.abs(left - margin.left.value)).toBeLessThan(0.5);
    for (const { right } of [first, ...rest.slice(0, -1)])
      expect(Math.abs(right - (paper.width - margin.right.value))).toBeLessThan(0.5);
  });

  it('stand as far apart as Word sets them, paragraphs 6 pt further', () => {
    const opening = paragraphFrom('Thực hiện');
    const last = opening.reduce((above, below) => {
      expect(Math.abs(below.y - above.y - pitch)).toBeLessThan(0.5 * MILLIMETRES);
      return below;
    });
    const gap = line('I. TÌNH HÌNH').y - last.y;
    expect(Math.abs(gap - pitch - paragraph.gap.value * MILLIMETRES)).toBeLessThan(0.5 * MILLIMETRES);
  });

  it.each([
    ['ỦY BAN NHÂN DÂN', headerColumns.left / 2],
    ['PHƯỜNG AN', headerColumns.left / 2],
    [nation, headerColumns.left + headerColumns.right / 2],
    [motto, headerColumns.left + headerColumns.right / 2],
    ['BÁO CÁO', 1 / 2],
  ])('put “%s” in the middle of its place', (start, at) => {
    const { left, right } = line(start);
    expect(Math.abs((left + right) / 2 - margin.left.value - textWidth * at)).toBeLessThan(0.5);
  });

  it('align the addressees under the colon of Kính gửi', () => {
    expect(Math.abs(line('Kính gửi').right - line('- Ủy ban nhân dân tỉnh').left)).toBeLessThan(1);
  });
});

function line(start: string): Line {
  const found = lines.find(({ text }) => text.startsWith(start));
  if (found === undefined) throw new Error(`“${start}” begins no line of page 1`);
  return found;
}

/** The lines from one that begins so to the next that is indented. */
function paragraphFrom(start: string): [Line, ...Line[]] {
  const first = line(start);
  const after = lines.slice(lines.indexOf(first) + 1);
  const end = after.findIndex(({ left }) => left > margin.left.value + 1);
  return [first, ...after.slice(0, end)];
}
