/** The checksum in tokens of GitHub and npm, so that a scanner can recognize one without asking the provider. */

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
