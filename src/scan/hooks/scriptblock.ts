/** The marked block in a hook that is a shell script, and its removal, which leaves every other byte as it is. */
import { blockBegin, blockEnd, renderBlock, plainStart } from './script.ts';
import type { Stage } from './stages.ts';

/** Longer hooks are left alone: no person wrote them. */
const maxLength = 1024 * 1024;

const shells = 'sh|bash|dash|ash|ksh|ksh93|mksh|zsh';
const shebang = new RegExp(
  `^#![ \\t]*(?:/\\S*/)?(?:env[ \\t]+(?:-S[ \\t]+)?)?(?:${shells})(?:[ \\t][^\\r\\n]*)?\\n`,
);

/** A script that starts another interpreter with its own text, for which a block of shell is none. */
const otherInterpreter = /\bexec\b[^\n]*\$\{?0/;

const block = new RegExp(`^${blockBegin}[^\\n]*\\n(?:(?!${blockBegin})[^])*?^${blockEnd}(?:\\n|$)`, 'm');

/** Whether a block can begin it: a shell script with the line ends of one. */
export function takesBlock(hook: Buffer): boolean {
  if (hook.length > maxLength) return false;
  const text = hook.toString('latin1');
  return shebang.test(text) && !text.includes('\r\n') && !text.includes('\0') && !otherInterpreter.test(text);
}

export function hasBlock(hook: Buffer): boolean {
  return block.test(hook.toString('latin1'));
}

/** With the block of this version behind its first line. */
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

/** Whether nothing but what we wrote is in it. */
export function isOnlyBlock(hook: Buffer): boolean {
  return withoutBlock(hook).equals(Buffer.from(plainStart));
}
