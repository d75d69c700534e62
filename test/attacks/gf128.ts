/**
 * The field of GHASH, GF(2)[x] / (x^128 + x^7 + x^2 + x + 1), and roots of polynomials over it. Elements are four 32-bit words, the
 * lowest first; polynomials are their coefficients in a row, the constant first.
 */

export type Element = Uint32Array;
type Polynomial = Uint32Array;

const words = 4;

/** A block as GHASH reads it: its first bit is the coefficient of x^0. */
export function fromBlock(block: Uint8Array): Element {
  const out = new Uint32Array(words);
  for (let bit = 0; bit < 128; bit++) {
    if (((block[bit >> 3] ?? 0) >> (7 - (bit & 7))) & 1)
      out[bit >> 5] = (out[bit >> 5] ?? 0) | (1 << (bit & 31));
  }
  return out;
}

export function toBlock(element: Element): Buffer {
  const out = Buffer.alloc(16);
  for (let bit = 0; bit < 128; bit++) {
    if (((element[bit >> 5] ?? 0) >>> (bit & 31)) & 1)
      out[bit >> 3] = (out[bit >> 3] ?? 0) | (0x80 >> (bit & 7));
  }
  return out;
}

/** What leaves at the top by a shift of eight bits comes back as this. */
const folded = Uint32Array.from({ length: 256 }, (_, top) => top ^ (top << 1) ^ (top << 2) ^ (top << 7));

/** `factor` times every polynomial of degree below 8. */
function tableOf(a: Uint32Array, at: number): Uint32Array {
  const table = new Uint32Array(256 * words);
  table.set(a.subarray(at, at + words), words);
  for (let n = 2; n < 256; n += 2) {
    const half = (n >> 1) * words;
    const to = n * words;
    const carry = (table[half + 3] ?? 0) >>> 31;
    for (let i = words - 1; i > 0; i--)
      table[to + i] = ((table[half + i] ?? 0) << 1) | ((table[half + i - 1] ?? 0) >>> 31);
    table[to] = ((table[half] ?? 0) << 1) ^ (carry ? 0x87 : 0);
    for (let i = 0; i < words; i++) table[to + words + i] = (table[to + i] ?? 0) ^ (table[words + i] ?? 0);
  }
  return table;
}

/** `into[intoAt…] += factor · from[fromAt…]`, for `count` coefficients; `table` is that of the factor. */
function addScaled(
  table: Uint32Array,
  from: Uint32Array,
  fromAt: number,
  into: Uint32Array,
  intoAt: number,
  count: number,
): void {
  for (let k = 0; k < count; k++) {
    let [z0, z1, z2, z3] = [0, 0, 0, 0];
    const at = (fromAt + k) * words;
    for (let word = words - 1; word >= 0; word--) {
      const value = from[at + word] ?? 0;
      for (let shift = 24; shift >= 0; shift -= 8) {
        const fold = folded[z3 >>> 24] ?? 0;
        const entry = ((value >>> shift) & 0xff) * words;
        z3 = ((z3 << 8) | (z2 >>> 24)) ^ (table[entry + 3] ?? 0);
        z2 = ((z2 << 8) | (z1 >>> 24)) ^ (table[entry + 2] ?? 0);
        z1 = ((z1 << 8) | (z0 >>> 24)) ^ (table[entry + 1] ?? 0);
        z0 = (z0 << 8) ^ fold ^ (table[entry] ?? 0);
      }
    }
    const to = (intoAt + k) * words;
    into[to] = (into[to] ?? 0) ^ z0;
    into[to + 1] = (into[to + 1] ?? 0) ^ z1;
    into[to + 2] = (into[to + 2] ?? 0) ^ z2;
    into[to + 3] = (into[to + 3] ?? 0) ^ z3;
  }
}

export function multiply(a: Element, b: Element): Element {
  const out = new Uint32Array(words);
  addScaled(tableOf(a, 0), b, 0, out, 0, 1);
  return out;
}

export function add(a: Element, b: Element): Element {
  return a.map((word, i) => word ^ (b[i] ?? 0));
}

/** a^(2^128 − 2) */
function inverse(a: Element): Element {
  let power: Element = a;
  let out: Element = Uint32Array.of(1, 0, 0, 0);
  for (let i = 1; i < 128; i++) {
    power = multiply(power, power);
    out = multiply(out, power);
  }
  return out;
}

function isZeroAt(p: Polynomial, k: number): boolean {
  return (
    ((p[k * words] ?? 0) | (p[k * words + 1] ?? 0) | (p[k * words + 2] ?? 0) | (p[k * words + 3] ?? 0)) === 0
  );
}

/** −1 for the zero polynomial. */
function degree(p: Polynomial): number {
  let k = p.length / words - 1;
  while (k >= 0 && isZeroAt(p, k)) k--;
  return k;
}

function coefficient(p: Polynomial, k: number): Element {
  return p.slice(k * words, (k + 1) * words);
}

function monic(p: Polynomial): Polynomial {
  const d = degree(p);
  const out = new Uint32Array((d + 1) * words);
  addScaled(tableOf(inverse(coefficient(p, d)), 0), p, 0, out, 0, d + 1);
  return out;
}

/** In place; `f` is monic. */
function reduce(p: Polynomial, f: Polynomial): Polynomial {
  const d = degree(f);
  for (let k = p.length / words - 1; k >= d; k--) {
    if (!isZeroAt(p, k)) addScaled(tableOf(p, k * words), f, 0, p, k - d, d + 1);
  }
  return p.slice(0, d * words);
}

function gcd(a: Polynomial, b: Polynomial): Polynomial {
  let [p, q] = [a, b];
  while (degree(q) >= 0) {
    const divisor = monic(q);
    [p, q] = [divisor, reduce(p.slice(), divisor)];
  }
  return monic(p);
}

/** p² mod f. Squares add, so each coefficient is squared by itself. */
function squared(p: Polynomial, f: Polynomial): Polynomial {
  const count = p.length / words;
  const out = new Uint32Array(Math.max(1, 2 * count - 1) * words);
  for (let k = 0; k < count; k++) {
    if (!isZeroAt(p, k)) addScaled(tableOf(p, k * words), p, k, out, 2 * k, 1);
  }
  return reduce(out, f);
}

function plus(a: Polynomial, b: Polynomial): Polynomial {
  const out = new Uint32Array(Math.max(a.length, b.length));
  out.set(a);
  b.forEach((word, i) => (out[i] = (out[i] ?? 0) ^ word));
  return out;
}

/** Of a monic product of different linear factors: by the trace of βx, which half of all elements send to 0. */
function split(g: Polynomial, random: () => Element): Element[] {
  const d = degree(g);
  if (d < 1) return [];
  if (d === 1) return [coefficient(g, 0)];
  for (;;) {
    const start = new Uint32Array(2 * words);
    start.set(random(), words);
    let power: Polynomial = reduce(start, g);
    let trace = power;
    for (let i = 1; i < 128; i++) {
      power = squared(power, g);
      trace = plus(trace, power);
    }
    const part = degree(trace) < 0 ? g : gcd(g, trace);
    const at = degree(part);
    if (at > 0 && at < d) return [...split(part, random), ...split(quotient(g, part), random)];
  }
}

function quotient(p: Polynomial, divisor: Polynomial): Polynomial {
  const rest = p.slice();
  const d = degree(divisor);
  const out = new Uint32Array((degree(p) - d + 1) * words);
  for (let k = degree(p); k >= d; k--) {
    out.set(coefficient(rest, k), (k - d) * words);
    if (!isZeroAt(rest, k)) addScaled(tableOf(rest, k * words), divisor, 0, rest, k - d, d + 1);
  }
  return out;
}

/** Every root in the field of the polynomial with those coefficients, the constant first. */
export function roots(coefficients: readonly Element[], random: () => Element): Element[] {
  const p = new Uint32Array(coefficients.length * words);
  coefficients.forEach((each, k) => p.set(each, k * words));
  if (degree(p) < 1) return [];
  const f = monic(p);
  // x^(2^128) − x is the product of all linear factors.
  const x = Uint32Array.of(0, 0, 0, 0, 1, 0, 0, 0);
  let power: Polynomial = reduce(x.slice(), f);
  for (let i = 0; i < 128; i++) power = squared(power, f);
  const linear = plus(power, x);
  return split(degree(linear) < 0 ? f : gcd(f, linear), random);
}
