/** Marked lines in a configuration of lines, shell or YAML, and their removal. */
import { blockBegin, blockEnd } from '../script.ts';

/** The end of its lines. */
export function lineEnd(text: string): '\r\n' | '\n' {
  return text.includes('\r\n') && !/[^\r]\n/.test(text) ? '\r\n' : '\n';
}

/**
 * Lines at an offset where a line begins. At the end of a text whose last line has no end, ours have none either: that is how the removal
 * knows.
 */
export function insertLines(text: string, at: number, lines: readonly string[]): string {
  const eol = lineEnd(text);
  const [before, after] = [text.slice(0, at), text.slice(at)];
  const block = lines.join(eol);
  if (before !== '' && !before.endsWith('\n')) return `${before}${eol}${block}${after}`;
  return `${before}${block}${eol}${after}`;
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/** `mark` follows the words that begin a block. */
function blockPattern(mark: string): RegExp {
  const begin = `[ \\t]*${escaped(`${blockBegin} ${mark}`)}[^\\r\\n]*\\r?\\n`;
  const inner = `(?:(?![ \\t]*${escaped(blockBegin)})[^\\n]*\\n)*?`;
  const end = `[ \\t]*${escaped(blockEnd)}[^\\r\\n]*`;
  return new RegExp(
    `(?:^${begin}${inner}${end}\\r?\\n)|(?:(?:\\r?\\n|^)${begin}${inner}${end}$(?![^]))`,
    'm',
  );
}

export function hasMarkedBlock(text: string, mark: string): boolean {
  return blockPattern(mark).test(text);
}

export function removeMarkedBlock(text: string, mark: string): string {
  return text.replace(blockPattern(mark), '');
}

export function markLines(mark: string, indent: string, lines: readonly string[]): readonly string[] {
  return [`${blockBegin} ${mark}`, ...lines, blockEnd].map((line) => `${indent}${line}`);
}
