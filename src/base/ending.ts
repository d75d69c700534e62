/** Runs final actions when a signal ends the process, in one handler: of several, the first would resend the signal to the others. */
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
