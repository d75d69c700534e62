/** Finds where to insert lines into YAML, by the positions of a parser; after an edit, the meaning of the text is compared with the expected one. */
import {
  isMap,
  Lexer,
  isScalar,
  isSeq,
  parseAllDocuments,
  type Pair,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import { isDeepStrictEqual } from 'node:util';
import type { KmsError } from '../../../base/errors.ts';
import { isNestedTooDeep } from '../../../base/nesting.ts';
import { blockEnd } from '../script.ts';

export type YamlNode = YAMLMap | YAMLSeq;

/** The parsed text; undefined if it is not a single YAML document. */
function parseMeaning(text: string): unknown {
  if (isNestedTooDeep(text, new Lexer().lex(text))) return undefined;
  const documents = parseAllDocuments(text, { prettyErrors: false, uniqueKeys: true });
  if (!Array.isArray(documents)) return null;
  const [document, other] = documents;
  if (document === undefined) return null;
  if (other !== undefined || document.errors.length > 0) return undefined;
  try {
    return document.toJS({ maxAliasCount: 100 }) as unknown;
  } catch {
    return undefined;
  }
}

/** The top-level map; null for an empty text, undefined for anything else. */
function topMap(text: string): YAMLMap | null | undefined {
  if (isNestedTooDeep(text, new Lexer().lex(text))) return undefined;
  const documents = parseAllDocuments(text, { prettyErrors: false });
  if (!Array.isArray(documents)) return null;
  const [document, other] = documents;
  if (document === undefined) return null;
  if (other !== undefined || document.errors.length > 0) return undefined;
  if (document.contents === null) return null;
  return isMap(document.contents) ? document.contents : undefined;
}

/** The start of an edit: the top-level map and the current meaning. Undefined if there is no such map. */
export function readTop(
  text: string,
): { readonly top: YAMLMap | null; readonly before: Readonly<Record<string, unknown>> } | undefined {
  const top = topMap(text);
  if (top === undefined) return undefined;
  return { top, before: (parseMeaning(text) ?? {}) as Record<string, unknown> };
}

export function findPair(map: YAMLMap, key: string): Pair | undefined {
  return map.items.find((pair) => isScalar(pair.key) && pair.key.value === key);
}

/** A map or list in block style, not in braces. */
export function blockAt(pair: Pair | undefined): YamlNode | undefined {
  const value = pair?.value;
  return (isMap(value) || isSeq(value)) && value.flow !== true ? value : undefined;
}

export function isEmptyAt(pair: Pair): boolean {
  return (
    pair.value === null || (isScalar(pair.value) && pair.value.value === null && pair.value.source === '')
  );
}

/** The indentation of the line at an offset. */
export function indentAt(text: string, offset: number): string {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  return /^[ ]*/.exec(text.slice(start))?.[0] ?? '';
}

export function nextLine(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  return end === -1 ? text.length : end + 1;
}

function findStart(node: unknown): number {
  const range = (node as { readonly range?: readonly number[] | null }).range;
  return range?.[0] ?? 0;
}

/** The start of a pair's key. */
export function keyStart(pair: Pair): number {
  return findStart(pair.key);
}

const endOfBlock = new RegExp(`^[ \\t]*${blockEnd}`);

/** Where a line after a block collection can begin. */
export function findBlockEnd(text: string, { range }: YamlNode): number {
  const end = range?.[1] ?? text.length;
  let at = text[end - 1] === '\n' ? end : nextLine(text, end);
  // The parser assigns a comment at the end of a block to what follows.
  while (endOfBlock.test(text.slice(at))) at = nextLine(text, at);
  return at;
}

/** Throws `Usage` unless the text has the expected meaning. */
export function checkMeaning(text: string, wanted: unknown, refuse: () => KmsError): void {
  if (!isDeepStrictEqual(parseMeaning(text), wanted)) throw refuse();
}
