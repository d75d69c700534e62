/** Recognises placeholders and values of documentation. */
import { measureEntropy } from './entropy.ts';

/** Well-known default values, alone or followed by digits. Lower case, without separators. */
const defaults = new Set(
  (
    'admin administrator root user username userpassword test tester testing testpass testpassword testsecret testtoken testkey guest public private demo default dev develop development ' +
    'local localhost docker postgres postgresql mysql mariadb mongo mongodb redis rabbitmq elastic elasticsearch kibana grafana oracle sa ' +
    'password passwd passwort pass pwd pw passphrase secret secrets topsecret supersecret mysecret mypassword mypass mykey mytoken secretpassword secretkey ' +
    'token key apikey accesskey secretkeyhere login welcome hello hi letmein qwerty qwertyuiop azerty asdf asdfgh zxcv iloveyou monkey abc abcd abcdef abcxyz foo bar baz ' +
    'foobar foobarbaz qux quux foopass barpass spam eggs temp tmp temporary sample examples example dummy fake mock mocked stub none null nil undefined empty blank true false yes no ' +
    'on off required optional string text value values invalid wrong incorrect bad valid correct good right any something anything whatever somepassword somesecret sometoken somekey ' +
    'newpassword oldpassword changeme changeit changethis change changepassword todo fixme tbd replace replaceme xxx yyy zzz aaa bbb ccc hidden masked redacted removed ' +
    'unknown unset notset insecure unsafe notasecret notsecret notreal nopassword nope alice bob carol alicepassword bobpassword pencil hunter sekret seekrit shhh keyboardcat trustno'
  ).split(' '),
);
defaults.delete('hunter');

/** Anywhere in a value. */
const telling =
  /change[_-]?(?:me|it|this)|replace[_-]?(?:me|this|with)|(?<![a-z])(?:your|my|our|the|some|any|a|an|insert|enter|put|add|paste|use|set)[_ -](?:own[_ -])?(?:[a-z]+[_ -]){0,4}(?:here|key|keys|token|secret|password|passwd|pass|pwd|passphrase|id|value|credentials?|string|account|app)|(?:key|token|secret|password|value|goes|id)[_ -]?here|placeholder|example|(?<![a-z])sample|dummy|redacted|(?<![a-z])fake|(?<![a-z])mock(?:ed)?(?![a-z])|not[_-]?a?[_-]?(?:real|secret|used)|(?<![a-z])(?:todo|fixme)(?![a-z])|lorem|ipsum|foobar|(?<![a-z])insecure(?:[_-](?:dev|local|test)|$)|do[_-]not[_-](?:use|commit)|super[_-]?secret|top[_-]?secret|deadbeef|cafebabe|d0nt|xxxx|\*\*\*|\.\.\.|•|…/i;

const yours = /^(?:your|my|insert|enter|replace|put|paste)(?:[_ -]|(?=[A-Z]))/;

/** `${X}`, `{{ x }}`, `<x>`, `[x]`, `%s`, `$X`, `%X%`, `@x@`, `__X__`, `#{x}`, `:x`, `{x:8}`, `<<x>>`. */
const template =
  /\$\{|\{\{|\$\(|\$\[|#\{|<%|%\(|\{%|^<[^<>]*>$|^\[[^[\]]*\]$|^\{[\w.: -]*\}$|^%[\w.-]{0,40}%$|%[sdvqi](?![A-Za-z0-9])|^@[\w.-]+@$|^__\w+__$|^\$\w+$|^&\w+;$|<[A-Za-z][\w .-]{0,60}>|\{[a-z_][\w.]{0,40}\}|\{[A-Za-z]\w{0,15}:\d[\d,-]{0,8}\}|^<<[^]*>>$/;

const rows = [
  'abcdefghijklmnopqrstuvwxyz',
  'zyxwvutsrqponmlkjihgfedcba',
  '01234567890123456789',
  '98765432109876543210',
  'qwertyuiopasdfghjklzxcvbnm',
];

/** Number of characters of `value` (lower case) in runs of at least three that follow the alphabet, the digits or a keyboard row, or repeat. */
function inRows(value: string): number {
  let total = 0;
  let i = 0;
  while (i < value.length) {
    let longest = 1;
    for (const row of rows) {
      let length = 1;
      let at = row.indexOf(value.charAt(i));
      while (at >= 0 && i + length < value.length && row.charAt(at + 1) === value.charAt(i + length)) {
        at++;
        length++;
      }
      if (length > longest) longest = length;
    }
    let same = 1;
    while (i + same < value.length && value.charAt(i + same) === value.charAt(i)) same++;
    longest = Math.max(longest, same);
    if (longest >= 3) total += longest;
    i += longest;
  }
  return total;
}

/** Whether the value repeats one short part. */
function repeats(value: string): boolean {
  for (let period = 1; period <= Math.min(8, value.length / 3); period++)
    if (value.slice(period) === value.slice(0, -period)) return true;
  return false;
}

/** Whether the value is a word commonly used in place of a password. */
export function isDefaultValue(value: string): boolean {
  const plain = value.toLowerCase().replace(/[^a-z0-9]/g, '');
  const base = plain.replace(/[0-9]+$/, '');
  return defaults.has(plain) || defaults.has(base) || base.length < 3;
}

/** Values in standards and well-known documentation, hashed, so that this file contains no credential: OAuth 1.0 and 2.0, AWS, OpenID, jwt.io. */
const published = new Set<number>([
  0xfcd17dab, 0x8b00e4c8, 0xe6aa0327, 0x8a68ccb2, 0x91bd007d, 0x3e870c1c, 0x8dc7824, 0x4ca180de, 0x16e2a740,
  0x874349c8, 0x7e77ed7d, 0x11facb3a, 0x262c7aae, 0x1d95a2e8, 0xb3877a9b, 0xb9a312d, 0xd8c5d369, 0x8d429c23,
  0x91bd1840, 0xc9cec95f, 0xada2fdd5, 0x7d44300a, 0x99cbec21, 0x4f8e470a, 0x3bc48c77, 0xc4469f68, 0x6bc3bd2a,
  0xb06824f8, 0xa30f5924, 0xee3d13b5, 0xd83bed6, 0xc0cc49e7, 0x384ed6f4, 0x5dfc60d7, 0xe78eabab,
]);

/** A 32-bit hash (FNV-1a). */
export function hashOf(value: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < value.length; i++) hash = Math.imul(hash ^ value.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}

/** Whether the value is a placeholder or an example of documentation. `value`: Latin-1. */
export function isPlaceholder(value: string): boolean {
  if (value.length === 0) return true;
  if (value.length < 100 && published.has(hashOf(value))) return true;
  const start = value.slice(0, 512);
  if (template.test(start)) return true;
  // A key of several lines has headers, and is long enough to contain any word.
  if (value.length < 160 && (telling.test(start) || yours.test(start))) return true;
  if (start.slice(0, 120).includes('EXAMPLE')) return true;
  const plain = start.toLowerCase().replace(/[^a-z0-9]/g, '');
  if (plain.length === 0) return start.length < 6 || new Set(start).size < 4;
  // After a prefix such as `ghp_`, the random part of a token is its end.
  const tail = plain.slice(Math.max(0, plain.length - 32));
  if (tail.length >= 8 && measureEntropy(tail) < 1.6) return true;
  if (repeats(plain) || repeats(tail.slice(-16))) return true;
  if (inRows(plain) >= 0.6 * plain.length && (plain.length > 5 || inRows(plain) === plain.length))
    return true;
  return /^[\d.,\s-]*$/.test(start) && inRows(plain) >= 0.5 * plain.length && plain.length > 3;
}
