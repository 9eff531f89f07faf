import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answers } from '../answers.ts';
import {
  addressOf,
  chosen,
  draftOf,
  type Held,
  isOnItsWay,
  isUnsaved,
  met,
  newHeld,
  pageOf,
  type SendAnswer,
  saved,
  typed,
  wasTakenBack,
} from './held.ts';
import {
  answered,
  handedIn,
  hindered,
  isWaiting,
  mayTakeBack,
  pauseAfter,
  takenBack,
  tried,
} from './sending.ts';

const fresh = newHeld({ who: 'me', page: '/unit/1', title: 'Báo cáo', base: {}, revision: 0 });
const how = { key: 'k', marks: '' };
const filled = typed(fresh, { a: '5' }, 1);
const waiting = handedIn(filled, how);
const no = (problem: string): SendAnswer => ({ ok: false, problem, said: 'Không nhận.' });

describe('a report on a device', () => {
  it('is kept as it is typed, and an emptied field is empty', () => {
    expect(filled).toMatchObject({ answers: { a: '5' }, keptAt: 1 });
    expect(draftOf(typed(filled, { a: '' }, 2))).toEqual({});
    expect(isUnsaved(filled)).toBe(true);
    expect(isUnsaved(saved(filled, { a: '5' }, { revision: 1, said: '' }))).toBe(false);
  });

  it('waits, may be taken back before the first attempt, and not after it', () => {
    expect([isWaiting(waiting), mayTakeBack(waiting)]).toEqual([true, true]);
    expect(takenBack(waiting).sending).toBeNull();
    expect(takenBack(tried(waiting))).toEqual(tried(waiting));
  });

  it('does not change while nobody knows whether it has arrived', () => {
    expect(typed(tried(waiting), { a: '6' }, 2).answers).toEqual({ a: '5' });
    expect(handedIn(tried(waiting), { ...how, key: 'other' }).sending?.key).toBe('k');
  });

  it('ends as sent once, whatever is said later', () => {
    const sent = answered(tried(waiting), { ok: true, said: 'Đã nhận.' });
    expect(sent.sending?.outcome).toEqual({ sent: true, said: 'Đã nhận.' });
    expect(answered(sent, no('closed'))).toEqual(sent);
    expect(isOnItsWay(sent)).toBe(true);
  });

  it('is refused with the reason, its answers still there, and may be changed and sent again', () => {
    const refused = answered(tried(waiting), no('closed'));
    expect(refused).toMatchObject({ answers: { a: '5' }, sending: { outcome: { problem: 'closed' } } });
    const again = handedIn(typed(refused, { a: '6' }, 3), { ...how, key: 'next' });
    expect(again).toMatchObject({ answers: { a: '6' }, sending: { key: 'next', tries: 0, outcome: null } });
  });

  it('takes another device’s fields and goes on; where both changed one, a person chooses first', () => {
    const theirs = { ok: false, problem: 'changed meanwhile', said: '', revision: 4 } as const;
    const merged = answered(tried(waiting), { ...theirs, answers: { b: '7' } });
    expect(merged).toMatchObject({ answers: { a: '5', b: '7' }, revision: 4, sending: { outcome: null } });
    const disputed = answered(tried(waiting), { ...theirs, answers: { a: '9' } });
    expect(disputed).toMatchObject({ answers: { a: '5' }, disputed: { a: '9' } });
    expect(handedIn(disputed, how)).toEqual(disputed);
    expect(draftOf(disputed)).toEqual({ a: '9' });
    expect(chosen(disputed, 'a', false)).toMatchObject({ answers: { a: '9' }, disputed: {} });
    expect(draftOf(chosen(disputed, 'a', true))).toEqual({ a: '5' });
  });

  it('asks again only what was changed since it was asked', () => {
    const changed = answered(tried(waiting), { ...no('form changed'), questions: ['q2'] } as SendAnswer);
    expect(changed.renewed).toEqual(['q2']);
  });

  it('and an answer to a return of it are two things, each sent to its own place', () => {
    expect([pageOf('p', null), pageOf('p', 'r')]).toEqual(['/unit/p', '/unit/p?return=r']);
    expect(addressOf('/unit/p', '/send')).toBe('/unit/p/send');
    expect(addressOf('/unit/p?return=r', '/draft')).toBe('/unit/p/draft?return=r');
    expect(addressOf('/unit/p?return=r')).toBe('/unit/p');
  });

  it('was taken back where the commune has a newer draft than what was sent', () => {
    const sent = answered(tried(waiting), { ok: true, said: 'Đã nhận.' });
    expect([wasTakenBack(sent, 0), wasTakenBack(sent, 1), wasTakenBack(filled, 1)]).toEqual([
      false,
      true,
      false,
    ]);
  });

  it('waits for its own session', () => {
    const stopped = hindered(tried(waiting), 'another person');
    expect([isWaiting(stopped), stopped.sending?.hindrance]).toEqual([true, 'another person']);
  });

  it('is tried ever more seldom, and still every five minutes', () => {
    expect([1, 2, 30].map(pauseAfter)).toEqual([2000, 4000, 300_000]);
  });
});

/** A kill is that nothing of a step was written: the next step begins from what the device last wrote. */
describe('a report on its way', () => {
  const step = fc.constantFrom('lost before', 'lost after', 'killed before writing', 'answered');

  it('arrives once, whatever is lost or killed, and ends as sent', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        const commune = new Map<string, Answers>();
        const receive = (held: Held): SendAnswer => {
          const { key = '' } = held.sending ?? {};
          if (commune.size > 0 && !commune.has(key)) return no('already sent');
          if (!commune.has(key)) commune.set(key, held.answers);
          return { ok: true, said: 'Đã nhận.' };
        };
        let held = waiting;
        for (const what of [...steps, 'answered']) {
          held = typed(held, { a: 'changed' }, 9);
          if (!isWaiting(held)) continue;
          held = tried(held);
          const answer = what === 'lost before' ? null : receive(held);
          if (answer && what === 'answered') held = answered(held, answer);
        }
        expect([...commune.values()]).toEqual([{ a: '5' }]);
        expect(held.sending?.outcome).toMatchObject({ sent: true });
      }),
    );
  });
});

/** Two devices and the commune, as `reports.save` answers: whatever the order, nothing typed vanishes unseen. */
describe('two devices that save in any order', () => {
  const step = fc.record({
    device: fc.constantFrom(0, 1),
    does: fc.oneof(
      fc.record({ field: fc.constantFrom('a', 'b', 'c'), value: fc.constantFrom('1', '2', '3') }),
      fc.constant('save' as const),
    ),
  });

  it('never overwrite each other’s words unseen', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        const devices: [Held, Held] = [fresh, fresh];
        const commune = { answers: {} as Answers, revision: 0 };
        for (const { device, does } of steps) {
          const held = devices[device] ?? fresh;
          if (does !== 'save') devices[device] = typed(held, { [does.field]: does.value }, 0);
          else devices[device] = save(commune, held);
          for (const one of devices) expectNothingLost(one, commune.answers);
        }
      }),
    );
  });
});

/** Every field that the device changed stands on it; what the commune has of it, it has seen or is asked about. */
function expectNothingLost(held: Held, commune: Answers) {
  for (const [field, theirs] of Object.entries(held.disputed)) {
    expect(theirs).not.toBe(held.answers[field] ?? '');
    if (held.base === commune) expect(commune[field] ?? '').toBe(theirs);
  }
}

function save(commune: { answers: Answers; revision: number }, held: Held): Held {
  if (commune.revision !== held.revision) return met(held, commune.answers, commune.revision);
  const before = commune.answers;
  commune.answers = draftOf(held);
  commune.revision += 1;
  for (const field of Object.keys(held.disputed)) expect(commune.answers[field]).toBe(before[field]);
  return saved(held, commune.answers, { revision: commune.revision, said: '' });
}
