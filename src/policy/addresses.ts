/** IP addresses and ranges, as in `aws:SourceIp`. */

interface Address {
  readonly bits: 32 | 128;
  readonly value: bigint;
}

const octet = '(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)';
const dotted = new RegExp(`^${octet}(?:\\.${octet}){3}$`);

function parseDotted(text: string): bigint | undefined {
  if (!dotted.test(text)) return undefined;
  return text.split('.').reduce((value, part) => (value << 8n) | BigInt(part), 0n);
}

function parseGroups(text: string): string[] {
  return text === '' ? [] : text.split(':');
}

/** Converts an IPv4 address in the last two groups. */
function replaceDots(text: string): string | undefined {
  const at = text.lastIndexOf(':') + 1;
  if (!text.includes('.')) return text;
  const value = parseDotted(text.slice(at));
  if (value === undefined) return undefined;
  return `${text.slice(0, at)}${(value >> 16n).toString(16)}:${(value & 0xffffn).toString(16)}`;
}

function parseColons(text: string): bigint | undefined {
  const plain = replaceDots(text);
  if (plain === undefined || plain.length > 39) return undefined;
  const halves = plain.split('::');
  if (halves.length > 2) return undefined;
  const [head, tail] = [parseGroups(halves[0] ?? ''), parseGroups(halves[1] ?? '')];
  const missing = 8 - head.length - tail.length;
  if (halves.length === 2 ? missing < 1 : missing !== 0) return undefined;
  const groups = [...head, ...Array<string>(missing).fill('0'), ...tail];
  if (!groups.every((group) => /^[0-9a-f]{1,4}$/i.test(group))) return undefined;
  return groups.reduce((value, group) => (value << 16n) | BigInt(`0x${group}`), 0n);
}

/** An IPv4 address mapped to IPv6 becomes that IPv4 address. */
function parseAddress(text: string): Address | undefined {
  if (!text.includes(':')) {
    const value = parseDotted(text);
    return value === undefined ? undefined : { bits: 32, value };
  }
  const value = parseColons(text);
  if (value === undefined) return undefined;
  return value >> 32n === 0xffffn ? { bits: 32, value: value & 0xffff_ffffn } : { bits: 128, value };
}

/** Returns a test whether an address is in the range; undefined if the text is neither an address nor a CIDR range. */
export function parseRange(text: string): ((address: string) => boolean) | undefined {
  const [base = '', prefix, ...more] = text.split('/');
  const range = parseAddress(base);
  if (range === undefined || more.length > 0) return undefined;
  if (prefix !== undefined && !/^\d{1,3}$/.test(prefix)) return undefined;
  const length = prefix === undefined ? range.bits : Number(prefix);
  if (length > range.bits) return undefined;
  const shift = BigInt(range.bits - length);
  return (text) => {
    const address = parseAddress(text);
    return address?.bits === range.bits && address.value >> shift === range.value >> shift;
  };
}
