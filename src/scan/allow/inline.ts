/** Comments that allow a finding: `kms:allow`, and those of gitleaks, secretlint, detect-secrets and trufflehog, so that both can be used. */
import type { Allowance } from '../item.ts';
import { isLineBreak, lineEnd, lineStart } from '../lines.ts';

/** Number of characters around a finding in which a comment counts: a line of megabytes is not read for each of its findings. */
const reach = 2000;

const ownLine = /\bkms:allow(?![-\w])[ \t:]*([^\r\n]*)/;
const ownNext = /\bkms:allow-next-line(?![-\w])[ \t:]*([^\r\n]*)/;

/** The end of a comment is not part of its reason. */
const closing = /\s*(?:\*\/|-->|--%>|%>|#\}|\}\}|\*\)|--\]\]|["'`)\]};,]+)\s*$/;

function parseReason(text: string | undefined): string | undefined {
  const reason = (text ?? '').replace(closing, '').trim();
  return /[A-Za-z0-9\u0080-\uffff]/.test(reason) ? reason : undefined;
}

interface Word {
  readonly by: string;
  readonly pattern: RegExp;
}

const sameLine: readonly Word[] = [
  { by: 'gitleaks:allow', pattern: /\bgitleaks:allow\b/ },
  { by: 'trufflehog:ignore', pattern: /\btrufflehog:ignore\b/ },
  { by: 'pragma: allowlist secret', pattern: /\bpragma:\s?(?:allow|white)list[ \t_-]secret\b/ },
  { by: 'secretlint-disable-line', pattern: /\bsecretlint-disable-line\b([^\r\n]*)/ },
];
const lineBefore: readonly Word[] = [
  {
    by: 'pragma: allowlist nextline secret',
    pattern: /\bpragma:\s?(?:allow|white)list[ \t_-]nextline[ \t_-]secret\b/,
  },
  { by: 'secretlint-disable-next-line', pattern: /\bsecretlint-disable-next-line\b([^\r\n]*)/ },
];

/** secretlint names its rules `@secretlint/secretlint-rule-aws`: a comment with names allows only those. */
const secretlintRule = /secretlint-rule-([a-z0-9-]+)/g;

function permits(behind: string | undefined, rule: string): boolean {
  const names = [...(behind ?? '').matchAll(secretlintRule)].map(([, name = '']) => name);
  if (names.length === 0) return true;
  return names.some((name) => name.startsWith('preset-') || rule === name || rule.startsWith(`${name}-`));
}

function found(words: readonly Word[], line: string, rule: string): Allowance | undefined {
  for (const { by, pattern } of words) {
    const match = pattern.exec(line);
    if (match && permits(match[1], rule)) return { by };
  }
  return undefined;
}

/** The line before the one that begins at `start`; undefined for the first line and after a line that is too long. */
function lineAbove(text: string, start: number): string | undefined {
  if (start === 0 || !isLineBreak(text, start - 1)) return undefined;
  let end = start - 1;
  if (end > 0 && text.charCodeAt(end) === 0x0a && text.charCodeAt(end - 1) === 0x0d) end--;
  return text.slice(lineStart(text, end, reach), end);
}

interface Block {
  readonly from: number;
  readonly to: number;
  readonly behind: string;
}

/** The blocks from `secretlint-disable` to `secretlint-enable` in the last text: a file has many findings or none. */
let blocksOf: { readonly text: string; readonly blocks: readonly Block[] } | undefined;

function disabledBlocks(text: string): readonly Block[] {
  if (blocksOf?.text === text) return blocksOf.blocks;
  const blocks: Block[] = [];
  if (text.includes('secretlint-disable')) {
    let open: { from: number; behind: string } | undefined;
    for (const match of text.matchAll(/\bsecretlint-(disable|enable)(?![-\w])([^\r\n]{0,500})/g)) {
      const [, word, behind = ''] = match;
      if (word === 'disable') open ??= { from: match.index, behind };
      else if (open) {
        blocks.push({ ...open, to: match.index });
        open = undefined;
      }
    }
    if (open) blocks.push({ ...open, to: text.length });
  }
  blocksOf = { text, blocks };
  return blocks;
}

/** The rest of the line around the secret, without its own text. For a secret of several lines, includes its text. */
function readSurroundings(
  text: string,
  { first, start, end }: { readonly first: number; readonly start: number; readonly end: number },
): string {
  const ends = lineEnd(text, start, reach);
  if (end > ends) return text.slice(first, lineEnd(text, Math.min(end, start + reach), reach));
  return `${text.slice(first, start)} ${text.slice(end, lineEnd(text, end, reach))}`;
}

/** The comment that allows the finding: on its first or last line, the line before, or around it. `kms:allow` counts only with a reason. */
export function findAllowance(text: string, start: number, end: number, rule: string): Allowance | undefined {
  const first = lineStart(text, start, reach);
  const line = readSurroundings(text, { first, start, end });
  const last = end - start > reach ? text.slice(lineStart(text, end, reach), lineEnd(text, end, reach)) : '';
  const above = lineAbove(text, first) ?? '';

  const own = ownLine.exec(line) ?? ownLine.exec(last);
  const reason = parseReason(own?.[1]) ?? undefined;
  if (reason !== undefined) return { by: 'kms:allow', reason };
  const reasonAbove = parseReason(ownNext.exec(above)?.[1]);
  if (reasonAbove !== undefined) return { by: 'kms:allow-next-line', reason: reasonAbove };

  return (
    found(sameLine, line, rule) ??
    found(sameLine, last, rule) ??
    found(lineBefore, above, rule) ??
    (disabledBlocks(text).some(({ from, to, behind }) => from < start && start < to && permits(behind, rule))
      ? { by: 'secretlint-disable' }
      : undefined)
  );
}
