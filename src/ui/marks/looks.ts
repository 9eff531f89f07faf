import type { State } from '../text/states.ts';
import type { IconName } from './Icon.svelte';

/** How strongly a mark speaks: done, look here, act now, nothing to do. */
export type Tone = 'ok' | 'warn' | 'bad' | 'info' | 'calm';

/** Each state's sign and tone; the words are in text/states.ts. */
export const looks: Readonly<Record<State, { icon: IconName; tone: Tone }>> = {
  onTime: { icon: 'check', tone: 'ok' },
  late: { icon: 'clock', tone: 'warn' },
  missing: { icon: 'alert', tone: 'bad' },
  asked: { icon: 'ask', tone: 'info' },
  due: { icon: 'pen', tone: 'info' },
  notDue: { icon: 'dot', tone: 'calm' },
  waiting: { icon: 'wait', tone: 'calm' },
  notExpected: { icon: 'dash', tone: 'calm' },
  carried: { icon: 'send', tone: 'calm' },
  draft: { icon: 'pen', tone: 'info' },
  sent: { icon: 'send', tone: 'info' },
  accepted: { icon: 'check', tone: 'ok' },
  returned: { icon: 'back', tone: 'warn' },
  locked: { icon: 'lock', tone: 'calm' },
  toConfirm: { icon: 'dot', tone: 'info' },
  confirmed: { icon: 'check', tone: 'ok' },
  dropped: { icon: 'dash', tone: 'calm' },
  toSettle: { icon: 'ask', tone: 'warn' },
  outOfBounds: { icon: 'ban', tone: 'calm' },
  countOnly: { icon: 'sum', tone: 'info' },
  met: { icon: 'check', tone: 'ok' },
  partly: { icon: 'wait', tone: 'warn' },
  notMet: { icon: 'alert', tone: 'bad' },
  open: { icon: 'ask', tone: 'info' },
  notAssigned: { icon: 'dash', tone: 'calm' },
};
