import { type Drawn, draw, type Wanted } from './drawn.ts';

/** What the process answers: a picture, or that the bytes are none. */
export type Answer = Drawn | 'damaged';

// Whoever asked is gone.
process.on('disconnect', () => process.exit());
// Ctrl-C and the end of a service reach every process at once: whoever asked ends this one in his own order.
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => undefined);
process.on('message', (wanted: Wanted) => void answer(wanted));

async function answer(wanted: Wanted): Promise<void> {
  process.send?.(await draw(wanted).catch((): Answer => 'damaged'));
}
