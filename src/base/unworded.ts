/** Errors that AWS KMS sends without a message; the texts here are for the command line. */
import { KmsError, type ErrorCode } from './errors.ts';

const words = {
  InvalidCiphertextException: [
    'the ciphertext cannot be decrypted',
    'check the encryption context, the vault and the region, and that the ciphertext is whole',
  ],
  KMSInvalidMacException: ['the MAC is not valid', 'check the key, the message and the MAC algorithm'],
  KMSInvalidSignatureException: [
    'the signature is not valid',
    'check the key, the message, its type and the signing algorithm',
  ],
  NotAuthorizedException: [
    'alias names that begin with alias/aws/ are reserved',
    'choose a name that does not begin with alias/aws/',
  ],
} as const satisfies Partial<Record<ErrorCode, readonly [string, string]>>;

export type UnwordedCode = keyof typeof words;

export function isUnworded(code: string): code is UnwordedCode {
  return Object.hasOwn(words, code);
}

export function unworded(code: UnwordedCode, cause?: unknown): KmsError {
  const [message, hint] = words[code];
  return new KmsError(code, message, { hint, unworded: true, cause });
}

/** The one error for every reason that a ciphertext cannot be decrypted. */
export function invalidCiphertext(): KmsError {
  return unworded('InvalidCiphertextException');
}
