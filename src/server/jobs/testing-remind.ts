import { openQueue, openStore } from '#store';
import { remindDue } from './remind-due.ts';

/** Looks once at what is due, as a process of its own: `node testing-remind.ts URL INSTANT`. */
const [url = '', at = ''] = process.argv.slice(2);
const store = openStore(url, 2);
const queue = await openQueue(url, { word: () => undefined, lost: () => process.exit(1) });
await remindDue({ as: store.as, queue, now: () => new Date(at) });
await queue.close();
await store.close();
