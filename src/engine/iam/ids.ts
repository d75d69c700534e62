/** Random values: unique ids, access keys and their secrets (docs/spec/vault.md, "IAM", docs/spec/session-token.md). */
import { randomBytes } from 'node:crypto';
import { Secret } from '../../base/secret.ts';

const letters = 'abcdefghijklmnopqrstuvwxyz234567';

/** Each letter holds five random bits. */
function randomLetters(length: number): string {
  return Array.from(randomBytes(length), (byte) => letters[byte % 32] ?? '').join('');
}

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html#identifiers-unique-ids */
const prefixes = { user: 'AIDA', group: 'AGPA', role: 'AROA', policy: 'ANPA' } as const;

export function newUniqueId(kind: keyof typeof prefixes): string {
  return prefixes[kind] + randomLetters(17).toUpperCase();
}

/** 120 random bits in a form that IAM accepts (`\w{16,128}`) but never issues, so that AWS rejects a request that reaches it by mistake. */
export function newAccessKeyId(): string {
  return `kms_${randomLetters(24)}`;
}

const sessionKeyPrefix = 'kms_t_';
const sessionKeyForm = /^kms_t_[a-z2-7]{24}$/;

/** An access key id for temporary credentials; long-term access keys have another prefix. */
export function newSessionKeyId(): string {
  return sessionKeyPrefix + randomLetters(24);
}

export function isSessionKeyId(id: string): boolean {
  return sessionKeyForm.test(id);
}

/** 240 random bits as 40 characters. */
export function newSecret(): Secret {
  return new Secret(Buffer.from(randomBytes(30).toString('base64'), 'latin1'));
}
