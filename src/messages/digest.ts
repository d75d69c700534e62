/** Prepares a message of any size for one call of Sign or Verify. */
import type { ByteStream } from '../base/bytes.ts';
import { createHash } from 'node:crypto';
import type { Kms } from '../api/kms.ts';
import { limits } from '../api/limits.ts';
import type { MessageType, SigningAlgorithmSpec } from '../api/types.ts';
import { KmsError } from '../base/errors.ts';

export interface Signable {
  readonly Message: Uint8Array;
  readonly MessageType: MessageType;
}

/** The hash of an algorithm that signs digests. */
function hashName(algorithm: SigningAlgorithmSpec): string | undefined {
  const bits = /^(?:RSASSA_.*|ECDSA|ED25519_PH)_SHA_(256|384|512)$/.exec(algorithm)?.[1];
  return bits && `sha${bits}`;
}

/** The best algorithm of an RSA key, else the key's own. Rejects with `InvalidKeyUsageException` for a key that cannot sign. */
export async function signingAlgorithm(kms: Kms, keyId: string): Promise<SigningAlgorithmSpec> {
  const { KeyMetadata: key } = await kms.describeKey({ KeyId: keyId });
  const algorithms = key?.SigningAlgorithms ?? [];
  const algorithm = algorithms.find((name) => name === 'RSASSA_PSS_SHA_256') ?? algorithms[0];
  if (algorithm !== undefined) return algorithm;
  throw new KmsError('InvalidKeyUsageException', 'the key is not one that signs', {
    hint: 'create one: kms keys create --key-spec ECC_NIST_P256 --key-usage SIGN_VERIFY',
  });
}

async function digest(hash: string, message: ByteStream): Promise<Uint8Array> {
  const state = createHash(hash);
  for await (const chunk of message) state.update(chunk);
  return state.digest();
}

/** Length of the header of an ML-DSA public key in DER, which is the same for all parameter sets. */
const mlDsaHeader = 22;

/** μ of FIPS 204, algorithm 7, line 6, with an empty context. */
async function mu(kms: Kms, keyId: string, message: ByteStream): Promise<Uint8Array> {
  const { PublicKey = new Uint8Array() } = await kms.getPublicKey({ KeyId: keyId });
  const shake = () => createHash('shake256', { outputLength: 64 });
  const state = shake()
    .update(shake().update(PublicKey.subarray(mlDsaHeader)).digest())
    .update(Buffer.alloc(2));
  for await (const chunk of message) state.update(chunk);
  return state.digest();
}

/**
 * A short message itself; for a longer one its digest, or μ, which gives the same signature. `head` is up to `limits.messageBytes` + 1 bytes of its
 * beginning; `message` is all of it.
 */
export async function prepareForSigning(
  kms: Kms,
  key: { readonly id: string; readonly algorithm: SigningAlgorithmSpec },
  head: Uint8Array,
  message: ByteStream,
): Promise<Signable> {
  const hash = hashName(key.algorithm);
  const short = head.length <= limits.messageBytes;
  if (hash !== undefined && (!short || key.algorithm === 'ED25519_PH_SHA_512')) {
    return { Message: await digest(hash, message), MessageType: 'DIGEST' };
  }
  if (short) return { Message: head, MessageType: 'RAW' };
  if (key.algorithm === 'ML_DSA_SHAKE_256') {
    return { Message: await mu(kms, key.id, message), MessageType: 'EXTERNAL_MU' };
  }
  throw new KmsError('Usage', `${key.algorithm} signs no more than ${limits.messageBytes} bytes`, {
    hint: 'longer messages: --signing-algorithm ED25519_PH_SHA_512',
  });
}
