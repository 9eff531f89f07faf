import { evaluationResults, openStore } from '#store';

const [, , url = '', token = '', evaluation = ''] = process.argv;

/** Computes an evaluation in a process of its own, begun as the server is: how long it took, and the most it held. */
const store = openStore(url, 1);
const edge = { now: new Date() };
const officer = await store.who(token, edge);
if (!officer) throw new Error('The officer is not known');
let most = 0;
const timer = setInterval(() => {
  most = Math.max(most, process.memoryUsage.rss() / 1024 / 1024);
}, 100);
const [started, before] = [performance.now(), process.cpuUsage()];
const units = await store.as(officer, edge, (act) => evaluationResults.bringUpToDate(act, evaluation));
const took = performance.now() - started;
const { user, system } = process.cpuUsage(before);
clearInterval(timer);
await store.close();
process.send?.({ units, took, processor: (user + system) / 1000, megabytes: most });
