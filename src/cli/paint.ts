/** Colour through chalk, loaded only where something is really coloured. */
import { colorLevel } from './env.ts';
import { isTerminal } from './io.ts';

export type Style = 'bold' | 'dim' | 'red' | 'yellow' | 'cyan';
export type Painter = (text: string) => string;

let allowed = true;

/** `--no-color`. */
export function turnColorOff(): void {
  allowed = false;
}

export function hasColor(fd: 1 | 2): boolean {
  return allowed && colorLevel(isTerminal(fd)) > 0;
}

/** A function that styles text for one stream, or leaves it as it is. */
export async function paint(fd: 1 | 2, style: Style): Promise<Painter> {
  if (!hasColor(fd)) return (text) => text;
  const { Chalk } = await import('./styles.ts');
  const chalk = new Chalk({ level: colorLevel(isTerminal(fd)) });
  return (text) => chalk[style](text);
}
