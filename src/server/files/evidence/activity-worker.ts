import { readFileSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import { activityOf } from './activity.ts';

parentPort?.postMessage(activityOf(readFileSync(workerData.path)));
