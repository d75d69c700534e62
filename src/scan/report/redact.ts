/**
 * What a report says besides what was found: names of files, authors and subjects of commits. Their author may have put a secret into
 * them, the one that was found or another.
 */
import { Secret } from '../../base/secret.ts';
import type { Detector } from '../detect/detector.ts';
import { maskSecret } from './mask.ts';

/** Bytes by which a secret is looked up; shorter ones are words that stand anywhere. */
const startLength = 6;

type What = 'text' | 'name';
type Span = readonly [start: number, end: number];

/** Offsets are bytes: text as Latin-1, one character a byte. */
function toLatin1(text: string): string {
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

  /** A path as lists name it: a glob with `*` for what is secret in it, the path itself where nothing is. */
  globOf(path: string): string {
    const bytes = toLatin1(path);
    const spans = this.#spansIn(path, bytes, 'name');
    return spans.length === 0 ? path : withStars(bytes, spans);
  }

  #spansIn(text: string, bytes: string, what: What): readonly Span[] {
    return [...this.#hidden(bytes), ...this.#found(text, bytes.length, what)];
  }

  #redact(text: string, what: What): string {
    const key = `${what} ${text}`;
    const before = this.#done.get(key);
    if (before !== undefined) return before;
    const bytes = toLatin1(text);
    const spans = this.#spansIn(text, bytes, what);
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
function joinedSpans(spans: readonly Span[]): readonly Span[] {
  const sorted = [...spans].sort((a, b) => a[0] - b[0] || b[1] - a[1]);
  const joined: [number, number][] = [];
  for (const [start, end] of sorted) {
    const last = joined.at(-1);
    if (last !== undefined && start < last[1]) last[1] = Math.max(last[1], end);
    else joined.push([start, end]);
  }
  return joined;
}

/** The text with something else for each span. */
function replaced(
  bytes: string,
  spans: readonly Span[],
  { kept, secret }: { readonly kept: (bytes: string) => string; readonly secret: (bytes: string) => string },
): string {
  let out = '';
  let done = 0;
  for (const [start, end] of joinedSpans(spans)) {
    out += kept(bytes.slice(done, start)) + secret(bytes.slice(start, end));
    done = end;
  }
  return out + kept(bytes.slice(done));
}

function masked(bytes: string, spans: readonly Span[]): string {
  return replaced(bytes, spans, {
    kept: plain,
    secret: (value) => maskSecret(new Secret(Buffer.from(value, 'latin1'))).replace(sizeBehind, ''),
  });
}

/** A star stays within a name: a secret with slashes is several. */
function withStars(bytes: string, spans: readonly Span[]): string {
  return replaced(bytes, spans, {
    kept: (part) => plain(part).replace(/[\\*?[{]/g, '\\$&'),
    secret: (value) => value.replace(/[^/]+/g, '*'),
  });
}

function plain(bytes: string): string {
  return Buffer.from(bytes, 'latin1').toString('utf8');
}
