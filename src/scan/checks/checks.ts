/** What a secret must pass besides its pattern: checksums, and what rules of several providers share. */
import { looksLikeWords } from '../guards/words.ts';

/** `secret` is one character a byte (Latin-1), as everything that is scanned. */
export type Check = (secret: string) => boolean;

const hasLetter = /[A-Za-z]/;
const hasCapital = /[A-Z]/;
const hasSmall = /[a-z]/;
const hasDigit = /[0-9]/;

/** Neither of these takes a name, such as `oauth2AccessTokenProvider`, for a secret. */
export const checks = {
  /** Letters and digits both: no word, no number. */
  'letters-and-digits': (secret) =>
    hasLetter.test(secret) && hasDigit.test(secret) && !looksLikeWords(secret),
  /** Upper and lower case letters and digits. */
  'mixed-case-and-digits': (secret) =>
    hasCapital.test(secret) && hasSmall.test(secret) && hasDigit.test(secret) && !looksLikeWords(secret),
  /**
   * For short ones of letters in both cases and digits, of which some have no digit: a digit, or case that changes more often, or more
   * capitals, than in names such as `allOwnKeys`.
   */
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
  /** For what has a prefix of its own: letters in both cases, or as many digits among the letters as random ones have, hexadecimal ones too. */
  irregular: (secret) => {
    if (looksLikeWords(secret)) return false;
    const digits = secret.match(/[0-9]/g)?.length ?? 0;
    return (hasCapital.test(secret) && hasSmall.test(secret)) || digits >= Math.max(4, secret.length / 12);
  },
  /** Not even letters alone, one in thirty of what is drawn, are refused, but words. */
  'no-words': (secret) => !looksLikeWords(secret),
  /** Words of BIP 39: hardly one twice, and none that joins a sentence. */
  'seed-words': (secret) => {
    const words = secret.split(' ');
    return new Set(words).size >= words.length - 3 && !/\b(?:the|and|for|with|from|are)\b/.test(secret);
  },
  /** Ends with the CRC-32, in 6 characters of base 62, of what is between the prefix and it: GitHub, npm. */
  'crc32-base62': endsWithCrc32,
} as const satisfies Record<string, Check>;

export type CheckName = keyof typeof checks;

const digits = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const length = 6;

/** `ghp_…`: after the underscore a random part, then its CRC-32 in base 62, padded with zeros. */
export function endsWithCrc32(token: string): boolean {
  const random = token.slice(token.indexOf('_') + 1, -length);
  // Loaded when there is a token: it takes a while.
  const { crc32 } = process.getBuiltinModule('node:zlib');
  let rest = crc32(Buffer.from(random, 'latin1'));
  let sum = '';
  for (let i = 0; i < length; i++) {
    sum = (digits[rest % digits.length] ?? '') + sum;
    rest = Math.floor(rest / digits.length);
  }
  return token.endsWith(sum);
}
