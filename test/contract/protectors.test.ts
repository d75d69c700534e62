import { randomUUID } from 'node:crypto';
import { inspect } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { base64, hex, utf8 } from '../../src/base/bytes.ts';
import { Secret } from '../../src/base/secret.ts';
import { keychainProtector } from '../../src/vault/protectors/keychain.ts';
import { passphraseProtector } from '../../src/vault/protectors/passphrase.ts';
import { newRecoveryCode, recoveryProtector } from '../../src/vault/protectors/recovery.ts';
import { protectorTypes, type ProtectorType } from '../../src/vault/protectors/kinds.ts';
import type { Protector, ProtectorIdentity } from '../../src/vault/protectors/protector.ts';
import { failureOf } from '../support/failure.ts';
import { buildKeychainHelper, keychainSettings, keyringComponent, startKeyring } from '../support/keyring.ts';
import type { TestKeyring } from '../support/keyring.ts';
import { needs } from '../support/needs.ts';

interface Subject {
  /** A protector in the hands of someone who has its secret. */
  readonly protector: () => Protector;
  /** The same in the hands of someone who gives another, well-formed secret; undefined when there is none to give. */
  readonly stranger?: () => Protector;
  /** Secrets that no error may show. */
  readonly secrets: () => readonly string[];
  /** Whether `open` fails once `remove` was called. */
  readonly keepsOutside: boolean;
  /** 4 where a person gave the wrong secret, 6 where a machine kept the wrong one. */
  readonly wrongKeyExit: 4 | 6;
}

/** A call of the contract for each kind: a kind without one does not compile. */
const suites: Readonly<Record<ProtectorType, () => void>> = {
  keychain: () => needs(keyringComponent)('keychain', testKeychain),
  passphrase: () => describe('passphrase', testPassphrase),
  recovery: () => describe('recovery', testRecovery),
};
for (const type of protectorTypes) suites[type]();

function newIdentity(): ProtectorIdentity {
  return { vaultId: randomUUID(), protectorId: randomUUID() };
}

function contract({ protector, stranger, secrets, keepsOutside, wrongKeyExit }: Subject): void {
  it('gives the key again that it created', async () => {
    const identity = newIdentity();
    const { parameters, key } = await protector().create(identity);
    expect(key.length).toBe(32);
    expect(hex((await protector().open(identity, parameters)).reveal())).toBe(hex(key.reveal()));
  });

  it('gives each vault and each protector a key of its own', async () => {
    const keys = await Promise.all(
      [newIdentity(), newIdentity()].map((identity) => protector().create(identity)),
    );
    expect(new Set(keys.map(({ key }) => hex(key.reveal()))).size).toBe(2);
  });

  it('puts nothing secret into its parameters or its key as text', async () => {
    const { parameters, key } = await protector().create(newIdentity());
    const text = `${JSON.stringify(parameters)} ${inspect(key)} ${JSON.stringify(key)} ${String(key)}`;
    for (const secret of [...secrets(), hex(key.reveal()), base64(key.reveal())])
      expect(text).not.toContain(secret);
  });

  it('removes what it keeps outside the vault, and removing twice does no harm', async () => {
    const identity = newIdentity();
    const { parameters } = await protector().create(identity);
    await protector().remove(identity, parameters);
    await protector().remove(identity, parameters);
    if (!keepsOutside) {
      await expect(protector().open(identity, parameters)).resolves.toBeInstanceOf(Secret);
      return;
    }
    const error = await failureOf(protector().open(identity, parameters));
    expect(error).toMatchObject({ code: 'ProtectorUnavailable', exitStatus: 4 });
    expect(error.hint).toContain('kms recover');
  });

  it('has an error with a hint for a key that does not open the vault', () => {
    const error = protector().wrongKey([]);
    expect(error.exitStatus).toBe(wrongKeyExit);
    expect(error.hint).toMatch(/recovery code|another vault/);
  });

  if (stranger === undefined) return;
  it('gives another key, or none, for another secret', async () => {
    const identity = newIdentity();
    const { parameters, key } = await protector().create(identity);
    const other = await stranger().open(identity, parameters);
    expect(hex(other.reveal())).not.toBe(hex(key.reveal()));
  });
}

function text(value: string): () => Promise<Secret> {
  return () => Promise.resolve(new Secret(utf8(value)));
}

function testPassphrase(): void {
  contract({
    protector: () => passphraseProtector(text('correct horse battery staple')),
    stranger: () => passphraseProtector(text('correct horse battery stable')),
    secrets: () => ['horse'],
    keepsOutside: false,
    wrongKeyExit: 4,
  });
}

function testRecovery(): void {
  let code = '';
  let other = '';
  beforeAll(async () => {
    [code = '', other = ''] = (await Promise.all([newRecoveryCode(), newRecoveryCode()])).map((secret) =>
      Buffer.from(secret.reveal()).toString(),
    );
  });
  contract({
    protector: () => recoveryProtector(() => text(code)()),
    stranger: () => recoveryProtector(() => text(other)()),
    secrets: () => [code],
    keepsOutside: false,
    wrongKeyExit: 4,
  });
}

function testKeychain(): void {
  let keyring: TestKeyring;
  let helper: { readonly path: string; remove(): void };
  beforeAll(async () => {
    [keyring, helper] = await Promise.all([startKeyring(), buildKeychainHelper()]);
  });
  afterAll(async () => {
    helper.remove();
    await keyring.stop();
  });
  contract({
    protector: () => keychainProtector(keychainSettings(keyring, helper.path)),
    secrets: () => [],
    keepsOutside: true,
    wrongKeyExit: 6,
  });
}
