import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Answers, type Form, readAnswers } from '#reporting';
import { makeHere } from './make.ts';
import { readReportForm } from './read.ts';
import { typed } from './testing-answers.ts';
import { blank, form } from './testing-blank.ts';
import { opened } from './testing-edit.ts';

async function back(asked: Form, answers: Answers) {
  return readReportForm(await opened(await makeHere(blank({ form: asked, answers }))), asked);
}

describe('answers that were written into a form', () => {
  it('are read back as they were, whatever they are', async () => {
    const asked = form();
    await fc.assert(
      fc.asyncProperty(typed, async (answers) => {
        const read = await back(asked, answers);
        expect(read.unread).toEqual([]);
        expect(Object.keys(read.answers)).toHaveLength(Object.keys(answers).length);
        expect(readAnswers(asked, read.answers)).toEqual(readAnswers(asked, answers));
      }),
      { numRuns: 60 },
    );
  });

  it('stay doubtful where they were: what is no number is written as it was typed', async () => {
    const asked = form();
    const answers = { dem: '12.5', le: 'khoảng 3', 'ty-le': '-1', 'co-khong': 'có lẽ' };
    expect((await back(asked, answers)).answers).toEqual(answers);
  });
});
