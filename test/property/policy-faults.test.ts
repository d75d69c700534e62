/** Faults of policies: one for each statement that has one, each at its own place, however the text is laid out. */
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { findFaults } from '../../src/policy/faults.ts';

const statement = (more: object) => ({
  Effect: 'Allow',
  Principal: '*',
  Action: 'kms:Encrypt',
  Resource: '*',
  ...more,
});
const good = fc.constantFrom(
  statement({}),
  statement({ Condition: { StringEquals: { 'kms:EncryptionContext:a': '} , { "x" ]' } } }),
  statement({ Effect: 'Deny', Action: ['kms:Decrypt', 'kms:List*'] }),
);
const bad = fc.constantFrom(
  statement({ Effect: 'Perhaps' }),
  statement({ Action: 'kms:Encode' }),
  statement({ Condition: { StringIs: { 'kms:CallerAccount': '1' } } }),
  statement({ Condition: { StringEquals: { 'kms:NoSuchKey': '"quoted, \\ and }' } } }),
  statement({ Other: [{}] }),
  statement({ Principal: { AWS: 'arn:aws:iam::111122223333:group/g' } }),
);

it('are found in each statement that has one', () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.oneof(
          good.map((one) => ({ one, isBad: false })),
          bad.map((one) => ({ one, isBad: true })),
        ),
        {
          minLength: 1,
          maxLength: 6,
        },
      ),
      fc.constantFrom(undefined, 1, 2),
      (statements, indent) => {
        const Statement = statements.map(({ one }) => one);
        const text = JSON.stringify({ Version: '2012-10-17', Statement }, undefined, indent);
        const faults = findFaults(text, 'key');
        expect(faults.length).toBe(statements.filter(({ isBad }) => isBad).length);
        // In the order of the text, each within the statement that it is about.
        const starts = faults.map(({ location }) => location ?? { line: 0, column: 0 });
        const sorted = [...starts].sort((a, b) => a.line - b.line || a.column - b.column);
        expect(starts).toEqual(sorted);
        expect(new Set(starts.map(({ line, column }) => `${line}:${column}`)).size).toBe(faults.length);
      },
    ),
  );
});

it('are found in time in whatever is written', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json(), fc.json({ maxDepth: 8 })), (text) => {
      expect(findFaults(text, 'key').length).toBeGreaterThan(0);
    }),
  );
});
