import { createHash, generateKeyPairSync } from 'node:crypto';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isKmsError } from '../../src/base/errors.ts';
import { parseRecipients } from '../../src/messages/recipients/named.ts';
import { flipped } from '../support/files.ts';

const { publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const pem = publicKey.export({ type: 'spki', format: 'pem' }).toString();
const der = publicKey.export({ type: 'spki', format: 'der' });
const fingerprint = createHash('sha256').update(der).digest('hex');

function sshField(bytes: Uint8Array): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(bytes.length);
  return Buffer.concat([length, bytes]);
}
const jwk = publicKey.export({ format: 'jwk' });
const wire = Buffer.concat([
  sshField(Buffer.from('ssh-rsa')),
  sshField(Buffer.from(jwk.e ?? '', 'base64url')),
  sshField(Buffer.concat([Buffer.alloc(1), Buffer.from(jwk.n ?? '', 'base64url')])),
]);
const ssh = `ssh-rsa ${wire.toString('base64')}`;

/** What a text is read as; undefined where it is refused as the specification says. */
function read(text: string): ReturnType<typeof parseRecipients> | undefined {
  try {
    return parseRecipients(text, 'x');
  } catch (error) {
    if (!isKmsError(error)) throw error;
    expect(['ValidationException', 'LimitExceededException']).toContain(error.code);
    expect(error.message).toMatch(/^x(?:, line \d+: | has more than 100 recipients$)/);
    return undefined;
  }
}

const noise = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string(),
  fc.constantFrom(pem, ssh, '# a', '', '-----BEGIN X-----'),
);

it('reads or refuses any text, and shows no control character of it', () => {
  fc.assert(
    fc.property(fc.array(noise), fc.constantFrom('\n', '\r\n'), (lines, end) => {
      for (const { name } of read(lines.join(end)) ?? [])
        expect(name ?? 'x').toMatch(/^[^\p{Cc}\p{Zl}\p{Zp}]+$/u);
    }),
    { numRuns: 500 },
  );
});

it('reads what it is given, in any order, with any names', () => {
  const name = fc.stringMatching(/^[a-z][a-z ]{0,20}[a-z]$/);
  const entry = fc.tuple(name, fc.constantFrom(pem, ssh, `${ssh} comment`));
  fc.assert(
    fc.property(fc.array(entry, { maxLength: 20 }), (entries) => {
      const text = entries.map(([each, key]) => `# ${each}\n${key}\n`).join('\n');
      const found = read(text);
      expect(found?.map((each) => each.name)).toEqual(entries.map(([each]) => each));
      for (const each of found ?? []) expect(each).toMatchObject({ usesKms: false, identity: fingerprint });
    }),
  );
});

it('refuses every change to an SSH key, or reads another key', () => {
  for (let at = 0; at < wire.length; at++) {
    const found = read(`ssh-rsa ${flipped(wire, at).toString('base64')}`);
    if (found !== undefined) expect(found).not.toMatchObject([{ identity: fingerprint }]);
    if (at < 15) expect(found).toBeUndefined();
    expect(read(`ssh-rsa ${wire.subarray(0, at).toString('base64')}`)).toBeUndefined();
  }
  expect(read(`ssh-rsa ${Buffer.concat([wire, Buffer.alloc(1)]).toString('base64')}`)).toBeUndefined();
  expect(read(`ssh-rsa ${wire.toString('base64url')}`)).toBeUndefined();
});
