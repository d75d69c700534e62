/** Rates how much a value looks like a secret, without its context. */
import { measureEntropy } from './entropy.ts';
import { isDefaultValue, isPlaceholder } from './placeholder.ts';
import { isCiphertext, isNameOrCall, isReference } from './reference.ts';
import { isWord, looksLikeWords, pairCost, wordShare } from './words.ts';

/** `none`: not a secret. `weak`: a password that a person may choose, and much else. `fair`: too irregular for a name. `strong`: random. */
export type Strength = 'none' | 'weak' | 'fair' | 'strong';

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

export function isUuid(value: string): boolean {
  return value.length === 36 && uuid.test(value);
}

/** Quantities, versions, times and colours. */
const measured =
  /^(?:v?\d+(?:[.,:/-]\d+){1,6}[a-z]{0,3}|\d+\s?[a-z]{1,3}|#?[0-9a-f]{3,8}h?|0x(?:[0-9a-f]{1,8}|[0-9a-f]{40})|\d{4}-\d\d-\d\d[T ][\d:.]*Z?|[\d.,\s]*)$/i;

/** Names of algorithms have letters and digits as secrets do. */
const algorithm =
  /(?:^|[^a-z])(?:hmac|sha-?\d|pbkdf2|pkcs|aes|scrypt|bcrypt|argon2|utf-?8|md5|rsa|ecdsa|ed25519|x25519|[her]s256|base64|oauth2?|x509|tls)/i;

/** `curle_ftp_weird_227_format`: parts of letters or digits only. */
const manyParts = /^[A-Za-z]{2,}(?:[_.-](?:[A-Za-z]{2,}|\d{1,4})){2,}$/;

/** `sfpassword`, `acme_live_apikey_`: in a list of names. */
const nameOfCredential = /^[A-Za-z][A-Za-z_.-]{0,40}(?:password|passwd|pwd|secret|token|api_?key)s?[_-]?$/i;

/** Parts of regular expressions. */
const pattern = /\(\?[:=!<]|\[\^?[a-zA-Z0-9]-[a-zA-Z0-9]|\\[dwsbDWS][*+{?]|\]\{\d|\.\*/;

/** Words in texts about passwords. */
const meta = new Set(
  (
    'password passphrase secret token key user username login field input form invalid wrong incorrect error message your enter please must should change reset forgot current ' +
    'new old confirm missing required empty test example the not with for and name type value this that use from are can'
  ).split(' '),
);

/** `correct-horse-battery-staple`: at least four unrelated words. */
function isPassphrase(value: string): boolean {
  if (value.length < 18 || value.length > 80 || !/^[A-Za-z]+(?:[ ._-][A-Za-z]+){3,9}\d{0,4}$/.test(value))
    return false;
  const words = value.toLowerCase().split(/[^a-z]+/);
  return (
    words.every((word) => (word.length >= 3 || word === '') && !meta.has(word)) && new Set(words).size > 3
  );
}

const looks: Readonly<Record<string, string>> = {
  '@': 'a',
  '4': 'a',
  '0': 'o',
  '1': 'l',
  '3': 'e',
  '5': 's',
  $: 's',
  '7': 't',
  '!': 'i',
};

/** Replaces digits and signs within words by the letters that they look like. */
function withLetters(value: string): string {
  return value.replace(/(?<=[A-Za-z])[@4013557$!](?=[A-Za-z@4013557$!])/g, (sign) => looks[sign] ?? sign);
}

interface Classes {
  readonly lower: number;
  readonly upper: number;
  readonly digit: number;
  /** Number of signs other than `-`, `_`, `.`, `/`, `:`, `,` and space. */
  readonly sign: number;
  readonly separator: number;
}

function countClasses(value: string): Classes {
  let lower = 0;
  let upper = 0;
  let digit = 0;
  let separator = 0;
  for (let i = 0; i < value.length; i++) {
    const code = value.charCodeAt(i);
    if (code >= 97 && code <= 122) lower++;
    else if (code >= 65 && code <= 90) upper++;
    else if (code >= 48 && code <= 57) digit++;
    else if ('-_./:, '.includes(value.charAt(i))) separator++;
  }
  return { lower, upper, digit, separator, sign: value.length - lower - upper - digit - separator };
}

/** Rates a value of words: weak if it satisfies a password policy. */
function rateWords(value: string, { digit, sign }: Classes): Strength {
  if (sign > 0 && /^[\x21-\x7e]+$/.test(value)) {
    // Programs write these too: sentences, calls, markup.
    if (/[()<>{}[\]"'`;=,?|\\]/.test(value) || digit === 0) return 'none';
    return 'weak';
  }
  if (digit === 0) return 'none';
  const letters = value.toLowerCase().match(/[a-z]+/g) ?? [];
  return letters.every((run) => run.length < 3 || isWord(run)) || /[ /:.]/.test(value) ? 'none' : 'weak';
}

function rateIrregular(value: string, classes: Classes): Strength {
  const { lower, upper, digit, sign, separator } = classes;
  const { length } = value;
  const letters = lower + upper;
  const kinds = Number(lower > 0) + Number(upper > 0) + Number(digit > 0) + Number(sign > 0);
  if (separator > length / 3) return 'none';
  if (digit === 0 && sign === 0) {
    const cost = pairCost(value.toLowerCase().replace(/[^a-z]/g, ''));
    if (length < 8 || cost < 4) return 'none';
    if (length >= 16) return measureEntropy(value) >= 3 ? 'strong' : 'weak';
    return kinds === 2 ? 'fair' : 'weak';
  }
  if (letters === 0) return sign > 0 && length >= 8 ? 'weak' : 'none';
  if (length >= 16) return measureEntropy(value) >= 2.8 ? 'strong' : 'weak';
  if (length >= 8 && kinds >= 3 && measureEntropy(value) >= 2.5) return 'fair';
  if (length >= 10 && digit >= 2 && measureEntropy(value) >= 2.5) return 'fair';
  return 'weak';
}

/** Whether the value is base64 of a text of words. */
function hidesWords(value: string): boolean {
  if (value.length < 12 || value.length > 400 || !/^[A-Za-z0-9+/_-]+={0,2}$/.test(value)) return false;
  const decoded = Buffer.from(value, 'base64').toString('latin1');
  return /^[\t\r\n\x20-\x7e]{8,}$/.test(decoded) && (looksLikeWords(decoded) || isPlaceholder(decoded));
}

/** Shorter values are not secrets, longer ones are data. */
const lengths = { least: 5, most: 4096 };

/** `value`: Latin-1, without quotes. */
export function rateStrength(value: string): Strength {
  const { length } = value;
  if (length < lengths.least || length > lengths.most) return 'none';
  if (
    isPlaceholder(value) ||
    isReference(value) ||
    isCiphertext(value) ||
    isNameOrCall(value) ||
    hidesWords(value)
  )
    return 'none';
  if (length < 24 && isDefaultValue(value) && !/[A-Za-z]*[@$!#%&*][^A-Za-z]*$/.test(value)) return 'none';
  if (/\s/.test(value) && !isPassphrase(value)) return 'none';
  if (measured.test(value) || /^(?:\\x[0-9a-f]{2}){3}/i.test(value)) return 'none';
  if (isPassphrase(value)) return 'weak';
  if (nameOfCredential.test(value)) return 'none';
  if (pattern.test(value) || manyParts.test(value)) return 'none';
  const classes = countClasses(value);
  const share = Math.max(wordShare(value), length < 24 ? wordShare(withLetters(value)) : 0);
  const groups = share < 0.9 ? 3 : (value.match(/\d+/g)?.length ?? 0);
  if (share >= 0.7 && (classes.digit <= Math.max(4, length / 4) || groups <= 2))
    return rateWords(value, classes);
  if (algorithm.test(value) && share > 0.25) return 'none';
  if (share >= 0.6 && classes.sign === 0 && classes.digit < length / 5) return 'none';
  return rateIrregular(value, classes);
}

/** Whether the value consists of words, or is empty. */
export function isWordy(value: string): boolean {
  return value === '' || isPlaceholder(value) || looksLikeWords(value);
}
