/**
 * Runs final actions when a signal ends the process. All share one handler: of several handlers that each resend the signal, the first would send it
 * to the others instead of to the system.
 */
const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
export type EndingSignal = (typeof signals)[number];

const lastThings = new Set<(signal: EndingSignal) => void>();
let catching = false;

/** Adds an action, which runs before those added earlier; then the signal ends the process as usual. Returns a function that removes the action. */
export function beforeEnding(last: (signal: EndingSignal) => void): () => void {
  lastThings.add(last);
  if (!catching) {
    catching = true;
    for (const signal of signals) {
      process.once(signal, () => {
        for (const each of [...lastThings].reverse()) each(signal);
        process.kill(process.pid, signal);
      });
    }
  }
  return () => void lastThings.delete(last);
}
