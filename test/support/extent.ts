/** The extent of a test: `npm test` runs a short form of long tests, `npm run test:soak` runs every file that imports this module in full. */
import { seed, seeded } from './random.ts';

export const isSoak = process.env['KMS_TEST_SOAK'] === '1';

/** The first number in `npm test`, the second in `npm run test:soak`. */
export function extent(usual: number, soak: number): number {
  return isSoak ? soak : usual;
}

/** All in `npm run test:soak`; otherwise one at random from each of `count` equal parts, so that every run takes different items from the whole range. */
export function sample<T>(all: readonly T[], count: number): readonly T[] {
  if (isSoak || all.length <= count) return all;
  const random = seeded(seed);
  const part = all.length / count;
  return Array.from({ length: count }, (_, i) => all[Math.floor((i + random()) * part)] as T);
}
