/** Finds all faults in a policy's text, not only the first. */
import { isKmsError } from '../base/errors.ts';
import { PolicyFault, readLocated } from './located.ts';
import type { Location, PolicyKind } from './model.ts';
import { checkPolicy } from './parse.ts';

export interface Fault {
  readonly message: string;
  /** Absent if the fault concerns the whole policy, such as its size. */
  readonly location?: Location;
}

interface Span {
  readonly from: number;
  /** Exclusive. */
  readonly to: number;
}

/** The position after the object that begins at `from`; the text must be well-formed JSON. */
function findObjectEnd(text: string, from: number): number {
  let depth = 0;
  for (let at = from; at < text.length; at++) {
    const character = text.charAt(at);
    if (character === '"') at = findStringEnd(text, at);
    else if (character === '{') depth++;
    else if (character === '}' && --depth === 0) return at + 1;
  }
  return text.length;
}

/** The position of its closing quote. */
function findStringEnd(text: string, from: number): number {
  let at = from + 1;
  while (at < text.length && text.charAt(at) !== '"') at += text.charAt(at) === '\\' ? 2 : 1;
  return at;
}

/** The statements of a JSON text; none if it is not JSON or has no list of them. */
function findStatements(text: string): readonly Span[] {
  try {
    const policy = readLocated(text);
    const found =
      policy.type === 'object' ? policy.members.find(({ name }) => name === 'Statement') : undefined;
    const items = found?.value.type === 'list' ? found.value.items : [];
    return items
      .filter(({ type }) => type === 'object')
      .map(({ at }) => ({ from: at, to: findObjectEnd(text, at) }));
  } catch {
    return [];
  }
}

function spaces(text: string): string {
  return text.replace(/[^\n\r]/g, ' ');
}

/** Replaces the statement and its comma by spaces, so that all other positions stay the same. */
function blankOut(text: string, { from, to }: Span): string {
  const [, following] = /^\s*(,)/.exec(text.slice(to)) ?? [];
  if (following !== undefined) {
    const end = text.indexOf(',', to) + 1;
    return text.slice(0, from) + spaces(text.slice(from, end)) + text.slice(end);
  }
  const before = /,\s*$/.exec(text.slice(0, from));
  const start = before ? before.index : from;
  return text.slice(0, start) + spaces(text.slice(start, to)) + text.slice(to);
}

function toOffset(text: string, { line, column }: Location): number {
  let start = 0;
  for (let i = 1; i < line; i++) start = text.indexOf('\n', start) + 1;
  return start + column - 1;
}

/** Longer than any line. */
const longestLine = 2 ** 20;

function toPlace({ location }: Fault): number {
  return location === undefined ? 0 : location.line * longestLine + location.column;
}

/** The first fault of each statement and the first one outside, in order. Rethrows errors of `checkPolicy` that are not about the policy. */
export function findFaults(text: string, kind: PolicyKind): readonly Fault[] {
  const faults: Fault[] = [];
  for (let rest = text; ;) {
    try {
      checkPolicy(rest, kind);
      break;
    } catch (error) {
      if (!isKmsError(error)) throw error;
      if (!(error instanceof PolicyFault)) {
        faults.push({ message: error.message });
        break;
      }
      const { plain: message, location } = error;
      faults.push({ message, location });
      const at = toOffset(rest, location);
      const spans = findStatements(rest);
      const faulty = spans.find(({ from, to }) => from <= at && at < to);
      if (faulty === undefined || spans.length === 1) break;
      rest = blankOut(rest, faulty);
    }
  }
  return faults.sort((a, b) => toPlace(a) - toPlace(b));
}
