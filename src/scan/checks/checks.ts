/** Further conditions for a secret that matches a pattern: checksums, and conditions that rules of several providers share. */
import { looksLikeWords } from '../guards/words.ts';

/** `secret`: Latin-1, one character per byte, like everything that is scanned. Must be pure and take time linear in its length. */
export type Check = (secret: string) => boolean;

const hasLetter = /[A-Za-z]/;
const hasCapital = /[A-Z]/;
const hasSmall = /[a-z]/;
const hasDigit = /[0-9]/;

/** None of these accepts a name, such as `oauth2AccessTokenProvider`, as a secret. */
export const checks = {
  /** Both letters and digits: not a word, not a number. */
  'letters-and-digits': (secret) =>
    hasLetter.test(secret) && hasDigit.test(secret) && !looksLikeWords(secret),
  /** Upper and lower case letters and digits. */
  'mixed-case-and-digits': (secret) =>
    hasCapital.test(secret) && hasSmall.test(secret) && hasDigit.test(secret) && !looksLikeWords(secret),
  /** For short secrets of mixed case, some without digits: a digit, or more case changes or capitals than in names such as `allOwnKeys`. */
  'digits-or-mixed-case': (secret) => {
    const count = (pattern: RegExp): number => secret.match(pattern)?.length ?? 0;
    const small = count(/[a-z]/g);
    const large = count(/[A-Z]/g);
    if (hasDigit.test(secret)) return small + large > 0 && !looksLikeWords(secret);
    return (
      count(/[a-z][A-Z]/g) >= secret.length / 6 || (large >= secret.length / 3 && small >= secret.length / 4)
    );
  },
  /** Upper and lower case letters. */
  'mixed-case': (secret) => hasCapital.test(secret) && hasSmall.test(secret) && !looksLikeWords(secret),
  /** For secrets with a prefix: letters in both cases, or as many digits among the letters as random text has, including hexadecimal. */
  irregular: (secret) => {
    if (looksLikeWords(secret)) return false;
    const digits = secret.match(/[0-9]/g)?.length ?? 0;
    return (hasCapital.test(secret) && hasSmall.test(secret)) || digits >= Math.max(4, secret.length / 12);
  },
  /** Refuses words, but not letters alone, which one in thirty random secrets is. */
  'no-words': (secret) => !looksLikeWords(secret),
  /** Words of BIP 39, with hardly a repetition, and none that connects sentences. */
  'seed-words': (secret) => {
    const words = secret.split(' ');
    return new Set(words).size >= words.length - 3 && !/\b(?:the|and|for|with|from|are)\b/.test(secret);
  },
  /** Ends with the CRC-32, in 6 characters of base 62, of the part after the prefix: GitHub, npm. */
  'crc32-base62': endsWithCrc32,
} as const satisfies Record<string, Check>;

export type CheckName = keyof typeof checks;

const digits = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const length = 6;

/** `ghp_…`: after the underscore a random part, then its CRC-32 in base 62, padded with zeros. */
export function endsWithCrc32(token: string): boolean {
  const random = token.slice(token.indexOf('_') + 1, -length);
  // Loaded on use, because it takes a while.
  const { crc32 } = process.getBuiltinModule('node:zlib');
  let rest = crc32(Buffer.from(random, 'latin1'));
  let sum = '';
  for (let i = 0; i < length; i++) {
    sum = (digits[rest % digits.length] ?? '') + sum;
    rest = Math.floor(rest / digits.length);
  }
  return token.endsWith(sum);
}
