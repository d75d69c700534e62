import { expect } from 'vitest';
import { KmsError } from '../../src/base/errors.ts';

/** The `KmsError` with which an action rejects; fails the test when it resolves or rejects with anything else. */
export async function failureOf(action: Promise<unknown>): Promise<KmsError> {
  const reason = await action.then(
    () => undefined,
    (error: unknown) => error,
  );
  expect(reason).toBeInstanceOf(KmsError);
  return reason as KmsError;
}
