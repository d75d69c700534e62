/** Colour through chalk, which is loaded only if something is coloured. */
import { visible } from '../base/visible.ts';
import { colorLevel } from './env.ts';
import { isTerminal } from './input.ts';

export type Style = 'bold' | 'dim' | 'red' | 'green' | 'yellow' | 'cyan';

/** Text with a style, which is kept while all other escape sequences are shown as text. */
export class Painted {
  readonly #text: string;
  readonly #style: (text: string) => string;

  constructor(text: string, style: (text: string) => string) {
    this.#text = text;
    this.#style = style;
  }

  /** The text with its escape sequences. */
  get sequence(): string {
    return this.#style(visible(this.#text));
  }
}

export type Painter = (text: string) => Painted;

let allowed = true;

/** `--no-color`. */
export function turnColorOff(): void {
  allowed = false;
}

export function hasColor(fd: 1 | 2): boolean {
  return allowed && colorLevel(isTerminal(fd)) > 0;
}

/** Returns a function that styles text for a stream, or leaves it unchanged. */
export async function paint(fd: 1 | 2, style: Style): Promise<Painter> {
  if (!hasColor(fd)) return (text) => new Painted(text, (each) => each);
  const { Chalk } = await import('./styles.ts');
  const chalk = new Chalk({ level: colorLevel(isTerminal(fd)) });
  return (text) => new Painted(text, chalk[style]);
}
