/** Whether a value or a file is encrypted, by its form alone. */

/** Messages and blobs of kms (docs/spec/message.md, docs/spec/ciphertext-blob.md), by their first bytes. */
function startsBinary(start: string): boolean {
  const [a = 0, b = 0, c = 0, d = 0] = Array.from(start.slice(0, 4), (each) => each.charCodeAt(0));
  if (a === 0x02) return (b === 0x04 || b === 0x05) && c === 0x78 ? true : b <= 0x01;
  return a === 0x01 && (b <= 0x01 || (b === 0x80 && c <= 0x03 && [0x14, 0x46, 0x78].includes(d)));
}

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

/** `text` is Latin-1: the whole file, or its beginning. */
export function isEncryptedFile(text: string): boolean {
  return startsBinary(text) || wholeFiles.some((form) => form.test(text));
}

const values: readonly RegExp[] = [
  /^kms:v1:[A-Za-z0-9_-]{64,}$/,
  /^ENC\[AES256_GCM,data:/,
  /^encrypted:[A-Za-z0-9+/=]{40,}$/,
  /^\$ANSIBLE_VAULT;/,
  /^-----BEGIN (?:KMS MESSAGE|AGE ENCRYPTED FILE|PGP MESSAGE)-----/,
];

/** Values that hold nothing to protect: references to a value that is kept elsewhere. */
const references =
  /^(?:\$\{[^}]*\}|\$[A-Za-z_][A-Za-z0-9_]*|\{\{[^}]*\}\}|<[^>]*>|op:\/\/.*|vault:.*|ref\+.*|arn:aws[a-z-]*:(?:secretsmanager|ssm|kms):.*)$/;

/** Encrypted, empty, or no value but the place of one. */
export function isEncryptedValue(value: string): boolean {
  return value === '' || values.some((form) => form.test(value)) || references.test(value);
}
