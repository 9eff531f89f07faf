import { describe, expect, it } from 'vitest';
import { type ApprovalAct, chainProblems, inOrder, pressedTogether, type StepDraft } from './approval.ts';

const draft = (act: ApprovalAct, name: string, ...accounts: string[]): StepDraft => ({
  act,
  name,
  holders: accounts.map((account) => ({ account, membership: `of ${account}` })),
});
const held = (act: ApprovalAct, name: string, ...holders: string[]) => ({ act, name, holders });
const names = (steps: { name: string }[]) => steps.map(({ name }) => name).join(' ');

describe('a chain of steps', () => {
  it('goes through reports first and ends with the signature, whatever order it is written in', () => {
    const steps = [draft('sign', 'd'), draft('review', 'a'), draft('check', 'c'), draft('review', 'b')];
    expect(names(inOrder(steps))).toBe('a b c d');
  });

  it('names every step, no two of one kind alike', () => {
    const steps = [draft('review', ''), draft('review', 'a'), draft('draft', 'a'), draft('review', 'a')];
    expect(chainProblems(steps)).toEqual([
      { problem: 'no name', step: 0 },
      { problem: 'same name', step: 3 },
    ]);
  });

  it('never has one person draft and sign, by whichever of their places of work', () => {
    const chain = [
      draft('draft', 'a', 'lan', 'minh'),
      draft('check', 'b', 'lan'),
      draft('sign', 'c', 'minh'),
    ];
    expect(chainProblems(chain)).toEqual([{ problem: 'drafts and signs', step: 2 }]);
    expect(chainProblems([draft('check', 'b', 'minh'), draft('sign', 'c', 'minh')])).toEqual([]);
  });
});

describe('one press', () => {
  it('does the neighbouring steps that one person holds alone, and stops at the first that others hold too', () => {
    const chain = [
      held('review', 'a', 'lan'),
      held('review', 'b', 'lan'),
      held('review', 'c', 'lan', 'minh'),
    ];
    expect(names(pressedTogether(chain, 'lan'))).toBe('a b');
    expect(names(pressedTogether(chain.slice(2), 'lan'))).toBe('c');
    expect(names(pressedTogether(chain.toReversed(), 'lan'))).toBe('c');
    expect(pressedTogether([], 'lan')).toEqual([]);
  });

  it('never signs what it drafts', () => {
    const chain = [held('draft', 'a', 'lan'), held('check', 'b', 'lan'), held('sign', 'c', 'lan')];
    expect(names(pressedTogether(chain, 'lan'))).toBe('a b');
    expect(names(pressedTogether(chain.slice(1), 'lan'))).toBe('b c');
  });
});
