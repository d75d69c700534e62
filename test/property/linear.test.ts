/** Texts that somebody else wrote take time in proportion to their length: a pattern that tries each of many blanks would take minutes. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parseSettings } from '../../src/terminal/settingsfile.ts';
import { blobText } from '../../src/messages/blobtext.ts';
import { messageWritten } from '../../src/messages/messagetext.ts';
import { publicKeyOfSsh } from '../../src/messages/recipients/publickeys.ts';
import { placesIn } from '../../src/messages/tokens.ts';
import { decodeBundleText } from '../../src/crypto/bundle/bundle.ts';
import { armor, dearmor } from '../../src/crypto/envelope/armor.ts';
import { decide } from '../../src/policy/decide.ts';
import { checkPolicy, parsePolicy } from '../../src/policy/parse.ts';
import { matchesWildcards } from '../../src/policy/pattern.ts';
import { extent } from '../support/extent.ts';

const many = 400_000;
const blanks = ' '.repeat(many);

async function drained(stream: AsyncIterable<Uint8Array>): Promise<void> {
  for await (const part of stream) expect(part).toBeDefined();
}

// eslint-disable-next-line @typescript-eslint/require-await -- a stream of what is there
async function* streamOf(text: string): AsyncGenerator<Uint8Array, void, undefined> {
  yield Buffer.from(text);
}

const policy = (Resource: string): string =>
  JSON.stringify({ Statement: [{ Effect: 'Allow', Principal: '*', Action: 'kms:*', Resource }] });

const readers: Readonly<Record<string, () => unknown>> = {
  'the text of a key bundle': () => decodeBundleText(`-----BEGIN KMS KEY BUNDLE-----\nAAAA${blanks}x\n`),
  'armor, within a line': () =>
    drained(dearmor(streamOf(`-----BEGIN KMS MESSAGE-----\nAgV4${blanks}AAAA\n`))),
  'armor, in a line that has no end': () => drained(dearmor(streamOf(`x${blanks}x`))),
  'the text of a blob': () => blobText(Buffer.from(`AQ${blanks}x`), 'base64'),
  'the form of a message': () =>
    drained(messageWritten('base64', Buffer.from(`AgV4${blanks}AAAA\nAAAA\n`), armor(streamOf('x')))),
  'a line of a settings file': () => parseSettings(Buffer.from(`key:${blanks}\u2028`), 'file'),
  'a public key of SSH': () => publicKeyOfSsh(`ssh-rsa AAAA a${blanks}\u2028`, 'it'),
  'places in one long line': () => {
    const place = placesIn('x'.repeat(16_000_000));
    for (let at = 0; at < 30_000; at++) place(at);
  },
  'a pattern of a policy': () => {
    const resource = `arn:aws:kms:us-east-1:111122223333:key/${'a'.repeat(2000)}`;
    const account = '111122223333';
    const arn = `arn:aws:iam::${account}:root`;
    const document = parsePolicy(policy('*?'.repeat(200) + 'X'), 'key');
    decide(
      {
        principal: {
          type: 'Root',
          account,
          arn,
          principalArn: arn,
          id: account,
          tags: new Map(),
          policies: [],
        },
        action: 'kms:Encrypt',
        resource,
        account,
        context: { get: () => undefined },
      },
      { policy: { kind: 'key', name: 'key policy', document }, grants: [], crossAccount: false },
    );
  },
  'a policy that nests': () => checkPolicy('['.repeat(131_000), 'identity'),
  'a policy of blanks': () => checkPolicy(`${blanks.slice(0, 131_000)}x`, 'identity'),
  'a policy of one string': () => checkPolicy(`"${'\\u0041'.repeat(20_000)}`, 'identity'),
  'a policy of many lines and statements': () =>
    checkPolicy(
      `{"Statement":[${'{"Effect":"Allow","Action":"*","Resource":"*"},\n'.repeat(2500)}{}]}`,
      'identity',
    ),
};

it.each(Object.entries(readers))('%s', async (_, read) => {
  const before = process.cpuUsage();
  await Promise.resolve()
    .then(read)
    .catch(() => undefined);
  const { user, system } = process.cpuUsage(before);
  // Microseconds of processor time. In the square of the length they were a minute.
  expect(user + system).toBeLessThan(2_000_000);
});

it('wildcards match what a regular expression of the same meaning matches', () => {
  const alphabet = fc.constantFrom('a', 'b', '*', '?', '.', '\n');
  const pattern = fc.string({ unit: alphabet, maxLength: 8 });
  const text = fc.string({ unit: fc.constantFrom('a', 'b', '.', '\n'), maxLength: 10 });
  fc.assert(
    fc.property(pattern, text, (wanted, given) => {
      const source = Array.from(wanted, (each) =>
        each === '*' ? '[^]*' : each === '?' ? '[^]' : `[${each}]`,
      );
      expect(matchesWildcards(wanted, given)).toBe(new RegExp(`^${source.join('')}$`).test(given));
    }),
    { numRuns: extent(4000, 20_000) },
  );
});
