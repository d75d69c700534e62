/** Where lines can be put into YAML, found by the ranges of a real parser; what the text means afterwards is compared with what it is to mean. */
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

/** The meaning of a text; undefined for one that is no single YAML document. */
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

/** The map at the top; null for an empty text, undefined for what is no map. */
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

/** What an edit begins with: the map at the top and what the text means now. Undefined where there is no such map. */
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

/** A map or list written in lines, not in braces. */
export function blockAt(pair: Pair | undefined): YamlNode | undefined {
  const value = pair?.value;
  return (isMap(value) || isSeq(value)) && value.flow !== true ? value : undefined;
}

export function isEmptyAt(pair: Pair): boolean {
  return (
    pair.value === null || (isScalar(pair.value) && pair.value.value === null && pair.value.source === '')
  );
}

/** Of the line in which an offset is. */
export function indentAt(text: string, offset: number): string {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  return /^[ ]*/.exec(text.slice(start))?.[0] ?? '';
}

/** The beginning of the next line. */
export function nextLine(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  return end === -1 ? text.length : end + 1;
}

function findStart(node: unknown): number {
  const range = (node as { readonly range?: readonly number[] | null }).range;
  return range?.[0] ?? 0;
}

/** Where the key of a pair begins. */
export function keyStart(pair: Pair): number {
  return findStart(pair.key);
}

const endOfBlock = new RegExp(`^[ \\t]*${blockEnd}`);

/** Where a line behind a collection in lines can begin. */
export function findBlockEnd(text: string, { range }: YamlNode): number {
  const end = range?.[1] ?? text.length;
  let at = text[end - 1] === '\n' ? end : nextLine(text, end);
  // The end of a block is a comment, which the parser counts to what follows.
  while (endOfBlock.test(text.slice(at))) at = nextLine(text, at);
  return at;
}

/** Throws `Usage` unless the text means what it is to mean. */
export function checkMeaning(text: string, wanted: unknown, refuse: () => KmsError): void {
  if (!isDeepStrictEqual(parseMeaning(text), wanted)) throw refuse();
}
