/**
 * What is still done when a signal ends the process. In one place, because of several handlers that each pass the signal on, the first would
 * give it to the others instead of to the system.
 */
const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
export type EndingSignal = (typeof signals)[number];

const lastThings = new Set<(signal: EndingSignal) => void>();
let catching = false;

/** Called when a signal comes, what was added last first; then the process ends as the signal would have ended it. Returns how to take it back. */
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
