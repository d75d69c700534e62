import { expect } from 'vitest';
import { KmsError } from '../../src/base/errors.ts';
import type { Ended } from './processes.ts';

/** The `KmsError` with which an action rejects; fails the test when it resolves or rejects with anything else. */
export async function failureOf(action: Promise<unknown>): Promise<KmsError> {
  const reason = await action.then(
    () => undefined,
    (error: unknown) => error,
  );
  expect(reason).toBeInstanceOf(KmsError);
  return reason as KmsError;
}

/** A failure that the program explains: an exit status of its table, no stack trace, nothing decrypted. */
export function expectExplained({ status, signal, stdout, stderr }: Ended, where = ''): void {
  expect([signal, stdout.toString()], where).toEqual([null, '']);
  expect([1, 2, 3, 4, 6, 7], `${where}: ${stderr}`).toContain(status);
  expect(stderr, where).toMatch(/^kms: [^\n]+ \([A-Z]\w+\)\n(hint: [^\n]+\n)*$/);
  expect(stderr, where).not.toMatch(/KMSInternalException|panicked/);
}
