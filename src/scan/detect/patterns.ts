/** Detects credentials that identify themselves: matches a pattern at one of its keywords. */
import type { PatternRule } from './ruleset.ts';

export interface Place {
  readonly start: number;
  readonly end: number;
  /** Of the whole match. */
  readonly matchEnd: number;
}

/** Number of characters around a match that its look-arounds may read. */
const margin = 64;

/** An escape in a JSON or code string: its last character is a letter, but does not belong to a word. */
// eslint-disable-next-line no-control-regex -- colours of a terminal, in logs
const escapeBefore = /\\(?:[nrt]|u00[0-9a-fA-F]{2}|x[0-9a-fA-F]{2})$|%[0-9A-Fa-f]{2}$|\x1b\[[\d;]{0,8}m$/;

function placeOf(rule: PatternRule, text: string, from: number, offset: number): Place | undefined {
  const { pattern, places } = rule;
  pattern.lastIndex = from;
  const match = pattern.exec(text);
  if (match === null) return undefined;
  const matchEnd = match.index + match[0].length + offset;
  const { length } = match.groups?.['whole'] ?? match[0];
  if (places === undefined) return { start: matchEnd - length, end: matchEnd, matchEnd };
  places.lastIndex = from;
  const span = places.exec(text)?.indices?.groups?.['secret'];
  return span === undefined ? undefined : { start: span[0] + offset, end: span[1] + offset, matchEnd };
}

/** The rule's match at a keyword, from `least` on. */
export function matchPattern(rule: PatternRule, text: string, at: number, least: number): Place | undefined {
  const { before, within } = rule.facts;
  if (before === 0) {
    const found = placeOf(rule, text, at, 0);
    if (found) return found;
    if (!/[a-zA-Z0-9]/.test(text.charAt(at - 1))) return undefined;
    if (!escapeBefore.test(text.slice(Math.max(0, at - 8), at))) return undefined;
    return placeOf(rule, ` ${text.slice(at, at + within + margin)}`, 1, at - 1);
  }
  const from = Math.max(at - before, least);
  return from > at ? undefined : placeOf(rule, text, from, 0);
}
