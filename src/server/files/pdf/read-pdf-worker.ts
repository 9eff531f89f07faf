import { parentPort, workerData } from 'node:worker_threads';
import { readHere } from './read.ts';

parentPort?.postMessage(await readHere(workerData.path, workerData.name));
