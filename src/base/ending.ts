/**
 * Runs last actions when a signal ends the process. There is one handler for all: of several that each pass the signal on, the first would
 * pass it to the others instead of to the system.
 */
const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
export type EndingSignal = (typeof signals)[number];

const lastThings = new Set<(signal: EndingSignal) => void>();
let catching = false;

/** Adds an action, which runs before those added earlier; then the process ends as the signal would have ended it. Returns a function that removes it. */
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
