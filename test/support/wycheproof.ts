/** Reads Wycheproof's files (test/vectors/wycheproof) in their published form. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

export interface Case {
  readonly tcId: number;
  readonly comment: string;
  readonly result: 'valid' | 'invalid' | 'acceptable';
  readonly flags: readonly string[];
}

interface File<Group, Test> {
  readonly numberOfTests: number;
  readonly testGroups: readonly (Group & { readonly tests: readonly (Test & Case)[] })[];
}

export const fromHex = (text: string): Buffer => Buffer.from(text, 'hex');

type Check<Group, Test> = (test: Test & Case, group: Group) => boolean | Promise<boolean>;

/**
 * Runs every case of a file as one test: `accepts` returns whether our code accepts the case. What
 * Wycheproof calls acceptable may be accepted or refused, but must not throw.
 */
export function everyCase<Group extends object, Test extends object>(
  name: string,
  accepts: Check<Group, Test>,
  title = name,
): void {
  it(
    title,
    async () => {
      const path = new URL(`../vectors/wycheproof/${name}_test.json`, import.meta.url);
      const file = JSON.parse(readFileSync(path, 'utf8')) as File<Group, Test>;
      const wrong: string[] = [];
      let count = 0;
      for (const group of file.testGroups) {
        for (const test of group.tests) {
          count += 1;
          const accepted = await accepts(test, group);
          if (test.result !== 'acceptable' && accepted !== (test.result === 'valid')) {
            wrong.push(`${test.tcId} (${test.result}): ${test.comment}`);
          }
        }
      }
      expect(wrong).toEqual([]);
      expect(count).toBe(file.numberOfTests);
    },
    120_000,
  );
}
