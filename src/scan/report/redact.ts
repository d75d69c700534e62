/** Masks secrets in a report's other texts: file names, authors and subjects of commits, which may contain any secret. */
import { Secret } from '../../base/secret.ts';
import type { Detector } from '../detect/detector.ts';
import { maskSecret } from './mask.ts';

/** Bytes by which a secret is looked up; shorter ones are common words. */
const startLength = 6;

type What = 'text' | 'name';
type Span = readonly [start: number, end: number];

/** Latin-1, one character per byte, so that offsets are bytes. */
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

  /** Masks this value from now on. */
  hide(secret: Secret): void {
    const value = Buffer.from(secret.reveal()).toString('latin1');
    if (value.length < startLength) return;
    const start = value.slice(0, startLength);
    const known = this.#byStart.get(start);
    if (known === undefined) this.#byStart.set(start, new Set([value]));
    else known.add(value);
    this.#done.clear();
  }

  /** The text with secrets masked. */
  redact(text: string): string {
    return this.#redact(text, 'text');
  }

  /** The same for a path or name, in which apparent assignments do not count. */
  redactName(name: string): string {
    return this.#redact(name, 'name');
  }

  /** A path for lists: a glob with `*` for each secret in it, otherwise the path itself. */
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
      // An encoded secret has no position of its own.
      yield bytes === undefined ? [0, length] : [bytes.start, bytes.end];
    }
  }
}

/** The length is not useful within a text. */
const sizeBehind = / \([0-9]+ characters?\)$/;

/** Joins overlapping spans. */
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

/** Replaces each span. */
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

/** `*` does not match slashes: a secret with slashes becomes several stars. */
function withStars(bytes: string, spans: readonly Span[]): string {
  return replaced(bytes, spans, {
    kept: (part) => plain(part).replace(/[\\*?[{]/g, '\\$&'),
    secret: (value) => value.replace(/[^/]+/g, '*'),
  });
}

function plain(bytes: string): string {
  return Buffer.from(bytes, 'latin1').toString('utf8');
}
