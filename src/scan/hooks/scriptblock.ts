/** Adds the marked block to a shell script hook, and removes it without changing any other byte. */
import { blockBegin, blockEnd, renderBlock, plainStart } from './script.ts';
import type { Stage } from './stages.ts';

/** Longer hooks are not edited: no person wrote them. */
const maxLength = 1024 * 1024;

const shells = 'sh|bash|dash|ash|ksh|ksh93|mksh|zsh';
const shebang = new RegExp(
  `^#![ \\t]*(?:/\\S*/)?(?:env[ \\t]+(?:-S[ \\t]+)?)?(?:${shells})(?:[ \\t][^\\r\\n]*)?\\n`,
);

/** A script that runs its own text with another interpreter, which could not run the block. */
const otherInterpreter = /\bexec\b[^\n]*\$\{?0/;

const block = new RegExp(`^${blockBegin}[^\\n]*\\n(?:(?!${blockBegin})[^])*?^${blockEnd}(?:\\n|$)`, 'm');

/** Whether the block can be added: a shell script with Unix line ends. */
export function takesBlock(hook: Buffer): boolean {
  if (hook.length > maxLength) return false;
  const text = hook.toString('latin1');
  return shebang.test(text) && !text.includes('\r\n') && !text.includes('\0') && !otherInterpreter.test(text);
}

export function hasBlock(hook: Buffer): boolean {
  return block.test(hook.toString('latin1'));
}

/** Adds the block of this version after the first line. */
export function withBlock(hook: Buffer, stage: Stage): Buffer {
  const text = hook.toString('latin1');
  if (block.test(text))
    return Buffer.from(
      text.replace(block, () => renderBlock(stage)),
      'latin1',
    );
  const end = text.indexOf('\n') + 1;
  return Buffer.from(`${text.slice(0, end)}${renderBlock(stage)}${text.slice(end)}`, 'latin1');
}

export function withoutBlock(hook: Buffer): Buffer {
  return Buffer.from(hook.toString('latin1').replace(block, ''), 'latin1');
}

/** Whether kms wrote all of it. */
export function isOnlyBlock(hook: Buffer): boolean {
  return withoutBlock(hook).equals(Buffer.from(plainStart));
}
