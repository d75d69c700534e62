/** The second thread: takes blocks until there are none. A bundle of its own. */
import { parentPort, workerData } from 'node:worker_threads';
import { prepareMemory } from './memory.ts';
import { Shared } from './shared.ts';
import { stepOf, type Job } from './step.ts';
import { BlockFailure, type Trouble } from './trouble.ts';

export interface WorkerData {
  readonly job: Job;
  readonly memory: SharedArrayBuffer;
}

/** The worker's only message: undefined when it has nothing more to do, or what went wrong with a block. */
export type WorkerAnswer = Trouble | undefined;

async function work({ job, memory }: WorkerData): Promise<WorkerAnswer> {
  const shared = new Shared(memory);
  prepareMemory();
  try {
    const step = await stepOf(job);
    while (!shared.isStopped) {
      shared.begin();
      const index = shared.take();
      if (index >= job.layout.blockCount) {
        shared.recede();
        break;
      }
      step(index);
      shared.end();
    }
    return undefined;
  } catch (error) {
    shared.stop();
    if (error instanceof BlockFailure) return error.trouble;
    throw error;
  }
}

void work(workerData as WorkerData).then((answer) => {
  parentPort?.postMessage(answer);
});
