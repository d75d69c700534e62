/** What is said when Ctrl-C, or another signal, ends long work: that it did, and what stands. */
import { beforeEnding } from '../base/ending.ts';
import { remark, remarkJson } from './output.ts';
import type { Session } from './session.ts';

/** `standing` is asked when it happens. Returns how to end the watch. */
export function tellIfInterrupted(session: Session, standing: () => string, before?: () => void): () => void {
  return beforeEnding((signal) => {
    // Nobody is there any more to be told.
    if (signal === 'SIGHUP') return;
    before?.();
    const message = `interrupted: ${standing()}`;
    if (session.json) remarkJson({ __type: 'Interrupted', message });
    else remark(`kms: ${message}`);
  });
}
