/** What commander needs to know about the terminal; queried only when help is printed. */
import { hasColor } from '../terminal/paint.ts';
import { isTerminal, writeText } from '../terminal/input.ts';
import type { Terminal } from './program.ts';

export const terminal: Terminal = {
  writeOut: (text) => writeText(1, text),
  writeErr: (text) => writeText(2, text),
  width: () => (isTerminal(1) ? process.stdout.columns : 80),
  hasColor: () => hasColor(1),
};
