/**
 * What a report says besides what was found: names of files, authors and subjects of commits. Their author may have put a secret into
 * them, the one that was found or another.
 */
import { Secret } from '../../base/secret.ts';
import type { Detector } from '../engine/detector.ts';
import { maskSecret } from './mask.ts';

/** Bytes by which a secret is looked up; shorter ones are words that stand anywhere. */
const startLength = 6;

type What = 'text' | 'name';
type Span = readonly [start: number, end: number];

/** Offsets are bytes: text as Latin-1, one character a byte. */
function bytesOf(text: string): string {
  return Buffer.from(text, 'utf8').toString('latin1');
}

export class Redactor {
  readonly #detector: Detector;
  readonly #byStart = new Map<string, Set<string>>();
  readonly #done = new Map<string, string>();

  constructor(detector: Detector) {
    this.#detector = detector;
  }

  /** Hides this value from now on, wherever it is. */
  hide(secret: Secret): void {
    const value = Buffer.from(secret.reveal()).toString('latin1');
    if (value.length < startLength) return;
    const start = value.slice(0, startLength);
    const known = this.#byStart.get(start);
    if (known === undefined) this.#byStart.set(start, new Set([value]));
    else known.add(value);
    this.#done.clear();
  }

  /** With what is secret in it masked. */
  redact(text: string): string {
    return this.#redact(text, 'text');
  }

  /** The same of a path or a name, in which what looks like an assignment is none. */
  redactName(name: string): string {
    return this.#redact(name, 'name');
  }

  #redact(text: string, what: What): string {
    const key = `${what} ${text}`;
    const before = this.#done.get(key);
    if (before !== undefined) return before;
    const bytes = bytesOf(text);
    const spans = [...this.#hidden(bytes), ...this.#found(text, bytes.length, what)];
    const redacted = spans.length === 0 ? text : masked(bytes, spans);
    this.#done.set(key, redacted);
    return redacted;
  }

  *#hidden(bytes: string): Generator<Span> {
    for (let at = 0; at + startLength <= bytes.length; at++) {
      for (const value of this.#byStart.get(bytes.slice(at, at + startLength)) ?? [])
        if (bytes.startsWith(value, at)) yield [at, at + value.length];
    }
  }

  *#found(text: string, length: number, what: What): Generator<Span> {
    for (const { kind, bytes } of this.#detector.detect(Buffer.from(text, 'utf8'), '')) {
      if (what === 'name' && kind === 'assignment') continue;
      // What is encoded has no place of its own.
      yield bytes === undefined ? [0, length] : [bytes.start, bytes.end];
    }
  }
}

/** In the midst of a text the length is of no use. */
const sizeBehind = / \([0-9]+ characters?\)$/;

/** Of spans that overlap, their union is one secret. */
function masked(bytes: string, spans: readonly Span[]): string {
  const sorted = [...spans].sort((a, b) => a[0] - b[0] || b[1] - a[1]);
  const joined: [number, number][] = [];
  for (const [start, end] of sorted) {
    const last = joined.at(-1);
    if (last !== undefined && start < last[1]) last[1] = Math.max(last[1], end);
    else joined.push([start, end]);
  }
  let out = '';
  let done = 0;
  for (const [start, end] of joined) {
    const value = new Secret(Buffer.from(bytes.slice(start, end), 'latin1'));
    out += plain(bytes.slice(done, start)) + maskSecret(value).replace(sizeBehind, '');
    done = end;
  }
  return out + plain(bytes.slice(done));
}

function plain(bytes: string): string {
  return Buffer.from(bytes, 'latin1').toString('utf8');
}
