/** What an agent records of sharing, and what it refuses to: src/connection/sharing.ts. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { sharingEventOf } from '../../src/connection/sharing.ts';
import { bindSharing } from '../../src/engine/sharing.ts';
import { Ledger } from '../../src/engine/ledger.ts';
import { rootIdentity } from '../support/engines.ts';
import { failureOf } from '../support/failure.ts';
import { callerOf, userOf } from '../support/principals.ts';
import { makeVault, openTestVault, removeTemporaryFolders } from '../support/vaults.ts';

const messageId = 'ab'.repeat(32);
const event = { operation: 'ShareMessage', messageId, added: [], removed: [] };

let vault: Awaited<ReturnType<typeof openTestVault>>;
let ledger: Ledger;
beforeAll(async () => {
  vault = await openTestVault(await makeVault());
  ledger = new Ledger(vault, () => new Date());
});
afterAll(async () => {
  await ledger.close();
  vault.close();
  removeTemporaryFolders();
});

it.each([
  ['another operation', { ...event, operation: 'DeleteKey' }],
  ['an operation of every object', { ...event, operation: 'toString' }],
  ['no message', { ...event, messageId: undefined as unknown as string }],
  ['a message that is none', { ...event, messageId: 'x'.repeat(64) }],
  ['a new message that is none', { ...event, newMessageId: '' }],
  ['no lists', { operation: 'ShareMessage', messageId }],
  ['a party that is none', { ...event, added: ['x'] }],
  ['a member of every object', { ...event, added: [{ constructor: 'x' }] }],
  ['another member', { ...event, added: [{ plaintext: 'hunter2' }] }],
  ['a fingerprint that is none', { ...event, removed: [{ fingerprint: 'x' }] }],
  ['a name with a line end', { ...event, added: [{ name: 'a\nb' }] }],
  ['too many', { ...event, added: Array.from({ length: 101 }, () => ({ name: 'a' })) }],
])('%s is refused', async (_, body) => {
  const { code, message } = await failureOf(sharingEventOf(body));
  expect(code).toBe('SerializationException');
  expect(message).not.toContain('hunter2');
});

it('the identity is made for the root user alone', async () => {
  const root = { identity: rootIdentity, region: 'ap-south-1', sourceIp: '127.0.0.1', userAgent: 'test' };
  const sharing = bindSharing(
    { vault, recorder: ledger, clock: () => new Date() },
    callerOf(root, userOf('alice')),
  );
  expect((await failureOf(sharing.identity())).code).toBe('AccessDeniedException');
});

it('what is recorded is what was meant, and the identity is one, however many ask', async () => {
  const caller = { identity: rootIdentity, region: 'us-east-1', sourceIp: '127.0.0.1', userAgent: 'test' };
  const sharing = bindSharing({ vault, recorder: ledger, clock: () => new Date() }, caller);
  const whole = { ...event, newMessageId: messageId, added: [{ fingerprint: messageId, name: 'Zoë' }] };
  const parsed = await sharingEventOf(whole);
  expect(parsed).toEqual(whole);
  await sharing.note(parsed);
  const found = await Promise.all([sharing.identity(), sharing.identity(), sharing.identity()]);
  expect(new Set(found.map(({ keyArn }) => keyArn)).size).toBe(1);
  const elsewhere = bindSharing(
    { vault, recorder: ledger, clock: () => new Date() },
    { ...caller, region: 'eu-west-1' },
  );
  expect((await elsewhere.identity()).keyArn).toMatch(/^arn:aws:kms:eu-west-1:/);
});
