/** Adds marked lines to a line-based configuration (shell or YAML), and removes them. */
import { blockBegin, blockEnd } from '../script.ts';

/** The line end of the text. */
export function lineEnd(text: string): '\r\n' | '\n' {
  return text.includes('\r\n') && !/[^\r]\n/.test(text) ? '\r\n' : '\n';
}

/** Inserts lines where a line begins. After a last line without line end, they end without one too, so that the removal can restore it. */
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
