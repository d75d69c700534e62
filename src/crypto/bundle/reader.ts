import { view } from '../../base/bytes.ts';
import { KmsError } from '../../base/errors.ts';

/** Reads fields in order; throws `KeyBundleInvalid` for an incomplete one. */
export class Reader {
  readonly #bytes: Buffer;
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = view(bytes);
  }

  get position(): number {
    return this.#at;
  }

  take(length: number): Buffer {
    const end = this.#at + length;
    if (end > this.#bytes.length) throw bundleInvalid();
    const field = this.#bytes.subarray(this.#at, end);
    this.#at = end;
    return field;
  }

  u16(): number {
    return this.take(2).readUInt16BE();
  }

  u32(): number {
    return this.take(4).readUInt32BE();
  }

  rest(): Buffer {
    return this.take(this.#bytes.length - this.#at);
  }

  end(): void {
    if (this.#at !== this.#bytes.length) throw bundleInvalid();
  }
}

/** The one error for every reason that a key bundle cannot be read (docs/spec/key-bundle.md, "Failure"). */
export function bundleInvalid(): KmsError {
  return new KmsError('KeyBundleInvalid', 'the key bundle is damaged or has an unsupported version', {
    hint: 'ask the sender to make it again with: kms share key',
  });
}
