/** The progress of long work: one line on stderr, only on a terminal, from the first second on. */
import { isTerminal } from './input.ts';
import { clearStatus, showStatus, remark, remarkJson } from './output.ts';
import type { Session } from './session.ts';
import { beforeEnding } from '../base/ending.ts';

export type Unit = 'bytes' | 'files';

const firstAfter = 1000;
const every = 250;
const barLength = 20;
const sizes = ['bytes', 'kB', 'MB', 'GB', 'TB'];

/** `1.5 MB`. */
export function size(bytes: number): string {
  let unit = 0;
  let value = bytes;
  for (; value >= 1000 && unit < sizes.length - 1; unit++) value /= 1000;
  return `${value.toFixed(unit === 0 ? 0 : 1)} ${sizes[unit] ?? ''}`;
}

function time(seconds: number): string {
  const whole = Math.ceil(seconds);
  if (whole < 60) return `${whole} s`;
  if (whole < 3600) return `${Math.floor(whole / 60)} min ${whole % 60} s`;
  return `${Math.floor(whole / 3600)} h ${Math.floor((whole % 3600) / 60)} min`;
}

const amount: Readonly<Record<Unit, (count: number) => string>> = {
  bytes: size,
  files: (count) => `${Math.round(count)} files`,
};

/** The line for work that has done `done` after `elapsed` milliseconds; `total` is undefined if unknown. */
export function progressLine(
  unit: Unit,
  done: number,
  total: number | undefined,
  milliseconds: number,
): string {
  const rate = done / (milliseconds / 1000);
  const speed = `${amount[unit](rate)}/s`;
  if (total === undefined || total === 0) return `${amount[unit](done)}  ${speed}`;
  const share = Math.min(1, done / total);
  const filled = Math.round(share * barLength);
  const bar = '#'.repeat(filled).padEnd(barLength, '.');
  const left = rate > 0 ? `  ${time((total - done) / rate)} left` : '';
  return `[${bar}] ${String(Math.floor(share * 100)).padStart(3)} % of ${amount[unit](total)}  ${speed}${left}`;
}

export interface Interruption {
  /** What to report about the work when it is interrupted: `nothing was written to FILE`. */
  readonly describe: () => string;
  /** Handles a signal only while the line is shown: blocking work (a pipe) must not keep it from ending the process. */
  readonly onlyWatched?: boolean;
}

export class Progress {
  readonly #unit: Unit;
  readonly #total: number | undefined;
  readonly #begun = Date.now();
  readonly #on: boolean;
  readonly #tellIfInterrupted: () => () => void;
  #next: number;
  #shown = false;
  #endTelling: (() => void) | undefined;

  constructor(
    unit: Unit,
    total: number | undefined,
    session: Session,
    { describe, onlyWatched }: Interruption,
  ) {
    this.#unit = unit;
    this.#total = total;
    this.#on = !session.quiet && isTerminal(2);
    this.#next = this.#begun + firstAfter;
    this.#tellIfInterrupted = () => reportInterruption(session, describe, () => this.#clear());
    if (onlyWatched !== true) this.#endTelling = this.#tellIfInterrupted();
  }

  at(done: number): void {
    if (!this.#on) return;
    const now = Date.now();
    if (now < this.#next) return;
    this.#next = now + every;
    this.#shown = true;
    this.#endTelling ??= this.#tellIfInterrupted();
    const line = progressLine(this.#unit, done, this.#total, now - this.#begun);
    showStatus(line);
  }

  #clear(): void {
    if (this.#shown) clearStatus();
    this.#shown = false;
  }

  end(): void {
    this.#clear();
    this.#endTelling?.();
  }
}

/** Reports a signal that ends long work, with what `describe` returns then. Returns how to end the watch. */
export function reportInterruption(
  session: Session,
  describe: () => string,
  before?: () => void,
): () => void {
  return beforeEnding((signal) => {
    // The terminal is gone.
    if (signal === 'SIGHUP') return;
    before?.();
    const message = `interrupted: ${describe()}`;
    if (session.json) remarkJson({ __type: 'Interrupted', message });
    else remark(`kms: ${message}`);
  });
}
