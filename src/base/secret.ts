import { inspect } from 'node:util';

const redacted = '[secret]';

/** Bytes that `toString`, `toJSON` and inspection redact; only `reveal()` returns them. `wipe()` overwrites this copy, not others in memory. */
export class Secret {
  readonly #bytes: Uint8Array;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  get length(): number {
    return this.#bytes.length;
  }

  reveal(): Uint8Array {
    return this.#bytes;
  }

  /** An independent copy, to wipe separately. */
  copy(): Secret {
    return new Secret(Buffer.from(this.#bytes));
  }

  wipe(): void {
    this.#bytes.fill(0);
  }

  toString(): string {
    return redacted;
  }

  toJSON(): string {
    return redacted;
  }

  [inspect.custom](): string {
    return redacted;
  }
}
