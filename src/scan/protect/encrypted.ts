/** Recognises encrypted values and files by their form. */
import { startsBlob, startsMessage } from '../../base/firstbytes.ts';

const wholeFiles: readonly RegExp[] = [
  /^\s*["']?kms:v1:[A-Za-z0-9_-]{64,}["']?\s*$/,
  /^\s*-----BEGIN KMS MESSAGE-----/,
  /^age-encryption\.org\/v1/,
  /^\s*-----BEGIN AGE ENCRYPTED FILE-----/,
  /^\s*-----BEGIN PGP MESSAGE-----/,
  /^\$ANSIBLE_VAULT;/,
  /^\0GITCRYPT\0/,
  /^Salted__/,
];

/** `text`: Latin-1, of the whole file or its beginning. */
export function isEncryptedFile(text: string): boolean {
  const start = Buffer.from(text.slice(0, 4), 'latin1');
  return startsBlob(start) || startsMessage(start) || wholeFiles.some((form) => form.test(text));
}

const values: readonly RegExp[] = [
  /^kms:v1:[A-Za-z0-9_-]{64,}$/,
  /^ENC\[AES256_GCM,data:/,
  /^encrypted:[A-Za-z0-9+/=]{40,}$/,
  /^\$ANSIBLE_VAULT;/,
  /^-----BEGIN (?:KMS MESSAGE|AGE ENCRYPTED FILE|PGP MESSAGE)-----/,
];

/** References to values stored elsewhere, which need no protection. */
const references =
  /^(?:\$\{[^}]*\}|\$[A-Za-z_][A-Za-z0-9_]*|\{\{[^}]*\}\}|<[^>]*>|op:\/\/.*|vault:.*|ref\+.*|arn:aws[a-z-]*:(?:secretsmanager|ssm|kms):.*)$/;

/** Whether the value is encrypted, empty, or a reference. */
export function isEncryptedValue(value: string): boolean {
  return value === '' || values.some((form) => form.test(value)) || references.test(value);
}
