import { parentPort, workerData } from 'node:worker_threads';
import { readPlan } from '#plan';

parentPort?.postMessage(readPlan(workerData));
