/** The only way in which a report may show a secret. */
import { fromUtf8 } from '../../base/bytes.ts';
import type { Secret } from '../../base/secret.ts';

/** By length of the secret: number of characters shown at its start and end; the first matching row. */
const shown: readonly (readonly [length: number, start: number, end: number])[] = [
  [40, 4, 4],
  [24, 4, 2],
  [16, 2, 1],
];

/** `ghp_…a1b2 (40 characters)`: at most 4 characters at each end, fewer for short secrets, and none of passwords that a person may have chosen. */
export function maskSecret(secret: Secret): string {
  const bytes = secret.reveal();
  const characters = Array.from(fromUtf8(bytes) ?? Buffer.from(bytes).toString('latin1'));
  const length = characters.length;
  const [, start, end] = shown.find(([least]) => length >= least) ?? [0, 0, 0];
  const size = `(${length} character${length === 1 ? '' : 's'})`;
  const isLong = characters.includes('\n') || characters.includes('\r');
  if (start === 0 || isLong) return `******** ${size}`;
  return `${characters.slice(0, start).join('')}…${characters.slice(length - end).join('')} ${size}`;
}
