import argon2 from 'argon2';
import { describe, expect, it } from 'vitest';
import { hex, utf8 } from '../../../src/base/bytes.ts';
import { Secret } from '../../../src/base/secret.ts';
import { parseArgon2id } from '../../../src/vault/protectors/argon2id.ts';
import { passphraseBytes, passphraseProtector } from '../../../src/vault/protectors/passphrase.ts';
import { failureOf } from '../../support/failure.ts';

const identity = {
  vaultId: '6f1c1b5e-3d0b-4c5e-9d52-0a4d1d6f6a11',
  protectorId: '0b0f7f3e-1a52-4d64-8c1e-5b1c7d2a9e22',
};
const salt = 'AAAAAAAAAAAAAAAAAAAAAA';
const secret = (text: string | Uint8Array) => new Secret(typeof text === 'string' ? utf8(text) : text);
const answering = (text: string | Uint8Array) => () => Promise.resolve(secret(text));

describe('argon2id', () => {
  it('is that of RFC 9106 section 5.3', async () => {
    const tag = await argon2.hash(Buffer.alloc(32, 1), {
      raw: true,
      type: argon2.argon2id,
      memoryCost: 32,
      timeCost: 3,
      parallelism: 4,
      salt: Buffer.alloc(16, 2),
      secret: Buffer.alloc(8, 3),
      associatedData: Buffer.alloc(12, 4),
      hashLength: 32,
    });
    expect(hex(tag)).toBe('0d640df58d78766c08c037a34a8b53c9d01ef0452d75b65eb52520e96b01e659');
  });

  // The reference implementation's own test (src/test.c): version 0x13, t=2, m=2^16, p=1.
  it('turns a passphrase and header parameters into the key of the reference implementation', async () => {
    const key = await passphraseProtector(answering('password')).open(identity, {
      argon2id: '$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ',
    });
    expect(hex(key.reveal())).toBe('09316115d5cf24ed5a15a31a3ba326e5cf32edc24702987c02b6566f61913cf7');
  });

  it('is created with the second recommended option of RFC 9106 and a fresh 16-byte salt', async () => {
    const [one, two] = await Promise.all(
      [1, 2].map(() => passphraseProtector(answering('x')).create(identity)),
    );
    expect(one?.parameters['argon2id']).toMatch(/^\$argon2id\$v=19\$m=65536,t=3,p=4\$[A-Za-z0-9+/]{22}$/);
    expect(one?.parameters).not.toEqual(two?.parameters);
    expect(Object.keys(one?.parameters ?? {})).toEqual(['argon2id']);
  });

  it('says what is missing when its library cannot be loaded', async () => {
    const missing = () => Promise.reject(new Error('No native build was found'));
    const error = await failureOf(passphraseProtector(answering('hunter2'), missing).create(identity));
    expect(error).toMatchObject({ code: 'ProtectorUnavailable', exitStatus: 4 });
    expect(error.hint).toContain('npm rebuild argon2');
    expect(`${error.message} ${String(error.hint)}`).not.toContain('hunter2');
  });
});

describe('parameters in the header', () => {
  it('are read at their limits', () => {
    expect(parseArgon2id(`$argon2id$v=19$m=8192,t=1,p=1$${salt}`)).toMatchObject({
      memory: 8192,
      passes: 1,
      lanes: 1,
    });
    expect(parseArgon2id(`$argon2id$v=19$m=1048576,t=10,p=16$${salt}`)).toMatchObject({ memory: 1048576 });
  });

  it.each([
    ['nothing', ''],
    ['too little memory', `$argon2id$v=19$m=8191,t=3,p=4$${salt}`],
    ['too much memory', `$argon2id$v=19$m=1048577,t=3,p=4$${salt}`],
    ['no pass', `$argon2id$v=19$m=65536,t=0,p=4$${salt}`],
    ['too many passes', `$argon2id$v=19$m=65536,t=11,p=4$${salt}`],
    ['too many lanes', `$argon2id$v=19$m=65536,t=3,p=17$${salt}`],
    ['another kind', `$argon2i$v=19$m=65536,t=3,p=4$${salt}`],
    ['another version', `$argon2id$v=16$m=65536,t=3,p=4$${salt}`],
    ['no version', `$argon2id$m=65536,t=3,p=4$${salt}`],
    ['another order', `$argon2id$v=19$t=3,m=65536,p=4$${salt}`],
    ['a leading zero', `$argon2id$v=19$m=065536,t=3,p=4$${salt}`],
    ['a sign', `$argon2id$v=19$m=+65536,t=3,p=4$${salt}`],
    ['an exponent', `$argon2id$v=19$m=1e5,t=3,p=4$${salt}`],
    ['a padded salt', `$argon2id$v=19$m=65536,t=3,p=4$${salt}==`],
    ['a salt with stray bits', '$argon2id$v=19$m=65536,t=3,p=4$AAAAAAAAAAAAAAAAAAAAAB'],
    ['a short salt', '$argon2id$v=19$m=65536,t=3,p=4$AAAAAAA'],
    ['a long salt', `$argon2id$v=19$m=65536,t=3,p=4$${'A'.repeat(88)}`],
    ['a hash', `$argon2id$v=19$m=65536,t=3,p=4$${salt}$AAAA`],
    ['more after the end', `$argon2id$v=19$m=65536,t=3,p=4$${salt}\n`],
  ])('are refused with %s, before a passphrase is asked for', async (_, argon2id) => {
    const unasked = () => Promise.reject(new Error('asked'));
    const error = await failureOf(passphraseProtector(unasked).open(identity, { argon2id }));
    expect(error).toMatchObject({ code: 'VaultIntegrity', exitStatus: 6 });
  });
});

describe('the text of a passphrase', () => {
  const bytes = (text: string) => Buffer.from(passphraseBytes(secret(text)).reveal()).toString();

  it('is the same composed or decomposed, and with any kind of space (RFC 8265 section 4.2.2)', () => {
    expect(bytes('Zoe\u0308 \u212b')).toBe('Zo\u00eb \u00c5');
    expect(bytes('a\u00a0b\u3000c')).toBe('a b c');
  });

  it('keeps case, outer spaces, and characters that only look alike', () => {
    expect(bytes(' Tr\u00fc\ufb01b\uff21 \t')).toBe(' Tr\u00fc\ufb01b\uff21 \t');
  });

  it.each([
    ['empty', ''],
    ['not UTF-8', Uint8Array.of(0x68, 0xff, 0x69)],
  ])('is refused when %s', async (_, value) => {
    for (const action of [
      passphraseProtector(answering(value)).create(identity),
      passphraseProtector(answering(value)).open(identity, {
        argon2id: `$argon2id$v=19$m=8192,t=1,p=1$${salt}`,
      }),
    ]) {
      const error = await failureOf(action);
      expect(error).toMatchObject({ code: 'NeedsInput', exitStatus: 4 });
      expect(error.hint).toBeDefined();
    }
  });
});
