import { hkdfSync } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { hex, utf8 } from '../../../src/base/bytes.ts';
import { Secret } from '../../../src/base/secret.ts';
import {
  newRecoveryCode,
  parseRecoveryCode,
  recoveryProtector,
} from '../../../src/vault/protectors/recovery.ts';
import { failureOf } from '../../support/failure.ts';

/** The 256-bit vectors of BIP-39 (trezor/python-mnemonic, vectors.json): entropy in hex, words. */
const vectors: readonly (readonly [string, string])[] = [
  ['00'.repeat(32), `${'abandon '.repeat(23)}art`],
  [
    '7f'.repeat(32),
    'legal winner thank year wave sausage worth useful legal winner thank year wave sausage worth useful legal winner thank year wave sausage worth title',
  ],
  [
    '80'.repeat(32),
    'letter advice cage absurd amount doctor acoustic avoid letter advice cage absurd amount doctor acoustic avoid letter advice cage absurd amount doctor acoustic bless',
  ],
  ['ff'.repeat(32), `${'zoo '.repeat(23)}vote`],
  [
    '68a79eaca2324873eacc50cb9c6eca8cc68ea5d936f98787c60c7ebc74e6ce7c',
    'hamster diagram private dutch cause delay private meat slide toddler razor book happy fancy gospel tennis maple dilemma loan word shrug inflict delay length',
  ],
  [
    '9f6a2878b2520799a44ef18bc7df394e7061a224d2c33cd015b157d746869863',
    'panda eyebrow bullet gorilla call smoke muffin taste mesh discover soft ostrich alcohol speed nation flash devote level hobby quick inner drive ghost inside',
  ],
  [
    '066dca1a2bb7e8a1db2832148ce9933eea0f3ac9548d793112d9a95c9407efad',
    'all hour make first leader extend hole alien behind guard gospel lava path output census museum junior mass reopen famous sing advance salt reform',
  ],
  [
    'f585c11aec520db57dd353c69554b21a89b20fb0650966fa0a9d6f74fd989d8f',
    'void come effort suffer camp survey warrior heavy shoot primary clutch crush open amazing screen patrol group space point ten exist slush involve unfold',
  ],
];
const code = vectors[7]?.[1] ?? '';
const words = code.split(' ');

const identity = {
  vaultId: '6f1c1b5e-3d0b-4c5e-9d52-0a4d1d6f6a11',
  protectorId: '0b0f7f3e-1a52-4d64-8c1e-5b1c7d2a9e22',
};
const secret = (text: string) => new Secret(utf8(text));
const parse = async (text: string) => hex((await parseRecoveryCode(secret(text))).reveal());

describe('a recovery code', () => {
  it.each(vectors)('stands for the entropy of BIP-39: %s', async (entropy, text) => {
    expect(await parse(text)).toBe(entropy);
  });

  it('is read in any case, with any white space or hyphens between its words', async () => {
    const entropy = await parse(code);
    expect(await parse(`\n  ${words.join('\r\n\t ')}\n`)).toBe(entropy);
    expect(await parse(words.join('-').toUpperCase())).toBe(entropy);
    expect(await parse(words.join(' - '))).toBe(entropy);
    expect(await parse(words.join('\u00a0'))).toBe(entropy);
  });

  it('is new each time, 24 words long, and readable', async () => {
    const texts = await Promise.all(
      Array.from({ length: 20 }, async () => Buffer.from((await newRecoveryCode()).reveal()).toString()),
    );
    expect(new Set(texts).size).toBe(20);
    for (const text of texts) {
      expect(text).toMatch(/^([a-z]+ ){23}[a-z]+$/);
      expect(await parse(text)).toHaveLength(64);
    }
  });
});

describe('a mistyped recovery code', () => {
  const refused = async (text: string) => {
    const error = await failureOf(parseRecoveryCode(secret(text)));
    expect(error).toMatchObject({ code: 'VaultLocked', exitStatus: 4 });
    expect(error.hint).toBeDefined();
    const shown = JSON.stringify([error.message, error.hint, String(error.cause)]);
    for (const word of new Set([...words, 'surwey', 'sloot'])) expect(shown.split(/\W+/)).not.toContain(word);
    return error.message;
  };

  it('tells the position of each word that is not in the list, not the word', async () => {
    const typed = words.with(5, 'surwey').with(8, 'sloot').join(' ');
    expect(await refused(typed)).toContain('word 6, 9 of 24');
  });

  it('tells how many words there are', async () => {
    expect(await refused(words.slice(1).join(' '))).toContain('has 23 words, not 24');
    expect(await refused(`${code} ${words[0] ?? ''}`)).toContain('has 25 words, not 24');
    expect(await refused('')).toContain('has 0 words, not 24');
  });

  it('is found by its checksum when two words are swapped or one is replaced', async () => {
    expect(
      await refused(
        words
          .with(0, words[1] ?? '')
          .with(1, words[0] ?? '')
          .join(' '),
      ),
    ).toContain('checksum');
    expect(await refused(words.with(23, 'zoo').join(' '))).toContain('checksum');
  });
});

describe('the key of a recovery code', () => {
  const protector = recoveryProtector(() => Promise.resolve(secret(code)));

  it('is HKDF-SHA-256 of its entropy, salted with the vault id', async () => {
    const salt = Buffer.from('6f1c1b5e3d0b4c5e9d520a4d1d6f6a11', 'hex');
    const expected = hkdfSync(
      'sha256',
      Buffer.from(vectors[7]?.[0] ?? '', 'hex'),
      salt,
      'kms recovery v1',
      32,
    );
    expect(hex((await protector.open(identity, {})).reveal())).toBe(hex(new Uint8Array(expected)));
  });

  it('differs from vault to vault', async () => {
    const other = { ...identity, vaultId: identity.protectorId };
    expect(hex((await protector.open(other, {})).reveal())).not.toBe(
      hex((await protector.open(identity, {})).reveal()),
    );
  });
});
