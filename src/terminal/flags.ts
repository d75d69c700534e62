/** The options given to a command, global ones included, with checked access. */
import { KmsError } from '../base/errors.ts';

export type FlagValue = string | boolean | readonly string[];

export class Flags {
  readonly #values: Readonly<Record<string, FlagValue>>;

  /** `values` by commander's attribute name: `--key-id` is `keyId`. */
  constructor(values: Readonly<Record<string, FlagValue>>) {
    this.#values = values;
  }

  on(name: string): boolean {
    return this.#values[name] === true;
  }

  text(name: string): string | undefined {
    const value = this.#values[name];
    return typeof value === 'string' ? value : undefined;
  }

  list(name: string): readonly string[] {
    const value = this.#values[name];
    return typeof value === 'string' ? [value] : Array.isArray(value) ? (value as readonly string[]) : [];
  }

  /** A whole number in decimal digits; throws `Usage` otherwise. The API checks the range. */
  integer(name: string): number | undefined {
    const text = this.text(name);
    if (text === undefined) return undefined;
    if (!/^[0-9]{1,9}$/.test(text)) {
      throw new KmsError('Usage', `${longFlag(name)} takes a whole number`);
    }
    return Number(text);
  }

  /** A whole number from 1 to `most`; throws `Usage` otherwise. */
  integerTo(most: number, name: string): number | undefined {
    const value = this.integer(name);
    if (value !== undefined && (value < 1 || value > most)) {
      throw new KmsError('Usage', `${longFlag(name)} takes a number from 1 to ${most}`);
    }
    return value;
  }

  /** Throws `Usage` if more than one of these is given. */
  exclusive(...names: readonly string[]): void {
    const given = names.filter((name) => this.#values[name] !== undefined);
    if (given.length > 1) {
      throw new KmsError('Usage', `${given.map(longFlag).join(' and ')} cannot be used together`);
    }
  }
}

export function longFlag(name: string): string {
  return `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
}
