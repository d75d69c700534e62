import { expect } from 'vitest';
import type { Kms } from '../../../src/api/kms.ts';
import type { KeyMetadata, KeySpec, KeyUsageType } from '../../../src/api/types.ts';
import { isKmsError, type ErrorCode } from '../../../src/base/errors.ts';

/** A `Kms` for the account's root user over an empty vault, whose clock the test moves. */
export interface Fixture {
  readonly kms: Kms;
  readonly account: string;
  readonly region: string;
  /** The same vault in another region. */
  inRegion(region: string): Kms;
  /** The time that the engine sees; later only. */
  now(): Date;
  advanceDays(days: number): void;
  close(): Promise<void>;
}

export type Open = () => Promise<Fixture>;

/** Asserts that a call is refused with that code and, where given, exactly that message. */
export async function refused(call: Promise<unknown>, code: ErrorCode, message?: string): Promise<void> {
  const outcome = await call.then(
    () => 'the call succeeded',
    (error: unknown) => error,
  );
  if (!isKmsError(outcome)) throw new Error(`expected ${code}`, { cause: outcome });
  expect({ code: outcome.code, message: message === undefined ? undefined : outcome.message }).toEqual({
    code,
    message,
  });
}

export async function newKey(kms: Kms): Promise<KeyMetadata & { Arn: string; CurrentKeyMaterialId: string }> {
  const { KeyMetadata: key } = await kms.createKey({});
  if (key?.Arn === undefined || key.CurrentKeyMaterialId === undefined) throw new Error('no key metadata');
  return { ...key, Arn: key.Arn, CurrentKeyMaterialId: key.CurrentKeyMaterialId };
}

/** A key of any spec. */
export async function keyOf(
  kms: Kms,
  KeySpec: KeySpec,
  KeyUsage: KeyUsageType,
): Promise<KeyMetadata & { Arn: string }> {
  const { KeyMetadata: key } = await kms.createKey({ KeySpec, KeyUsage });
  if (key?.Arn === undefined) throw new Error('no key metadata');
  return { ...key, Arn: key.Arn };
}

export async function describeKey(kms: Kms, KeyId: string): Promise<KeyMetadata> {
  const { KeyMetadata: key } = await kms.describeKey({ KeyId });
  if (key === undefined) throw new Error('no key metadata');
  return key;
}

/** The ciphertext of a short text. */
export async function sealed(kms: Kms, KeyId: string, text = 'attack at dawn'): Promise<Uint8Array> {
  const { CiphertextBlob: blob } = await kms.encrypt({ KeyId, Plaintext: Buffer.from(text) });
  if (blob === undefined) throw new Error('no ciphertext');
  return blob;
}

export function text(bytes: Uint8Array | undefined): string | undefined {
  return bytes && Buffer.from(bytes).toString();
}
