/** The second thread: processes blocks of one message until none is left, then exits. A separate bundle. */
import { parentPort } from 'node:worker_threads';
import { prepareMemory } from '../../base/memory.ts';
import { Shared } from './sharedcounters.ts';
import { createStep, type BlockTask } from './block.ts';
import { BlockFailure, type Trouble } from './failures.ts';

/** The only message to a worker. */
export interface Assignment {
  readonly task: BlockTask;
  readonly memory: SharedArrayBuffer;
}

/** The only message from a worker: undefined if no block is left, or the failure of a block. */
export type WorkerAnswer = Trouble | undefined;

async function work({ task, memory }: Assignment): Promise<WorkerAnswer> {
  const shared = new Shared(memory);
  prepareMemory();
  const step = await createStep(task);
  try {
    while (!shared.isStopped) {
      shared.begin();
      const index = shared.take();
      if (index >= task.layout.blockCount) {
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

parentPort?.once('message', (assignment: Assignment) => {
  // If it throws, the thread ends with an error that the main thread receives.
  void work(assignment).then((answer) => parentPort?.postMessage(answer));
});
