/** The AWS Encryption SDK with its KMS keyring on `kms serve`, and `kms` on the same keys: each reads what the other wrote. */
import {
  AlgorithmSuiteIdentifier,
  buildClient,
  CommitmentPolicy,
  KmsKeyringNode,
  KMS as KeyringKms,
} from '@aws-crypto/client-node';
import { chmodSync, readFileSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Home, quickHome, removeHomes } from '../support/homes.ts';

const { encrypt, decrypt } = buildClient(CommitmentPolicy.REQUIRE_ENCRYPT_REQUIRE_DECRYPT);
/** Written for versions of the SDK's types that took no undefined. */
type ClientProvider = NonNullable<ConstructorParameters<typeof KmsKeyringNode>[0]>['clientProvider'] & object;
type Keyring = Parameters<typeof encrypt>[0];
const plaintext = Buffer.alloc(300_000, 'attack at dawn ');

describe('the KMS keyring of the AWS Encryption SDK', () => {
  let home: Home;
  let keyring: Keyring;
  beforeAll(async () => {
    const folder = new Home();
    chmodSync(folder.folder, 0o700);
    home = await quickHome(new Home(folder.folder, { XDG_RUNTIME_DIR: folder.folder }));
    const printed = await home.ok(['serve', '--detach', '--print-env', '--port', '0']);
    const value = (name: string): string =>
      new RegExp(`^export ${name}='(.*)'$`, 'm').exec(printed)?.[1] ?? '';
    const clientProvider = (region: string): KeyringKms =>
      new KeyringKms({
        region,
        endpoint: value('AWS_ENDPOINT_URL_KMS'),
        credentials: {
          accessKeyId: value('AWS_ACCESS_KEY_ID'),
          secretAccessKey: value('AWS_SECRET_ACCESS_KEY'),
        },
      });
    const { KeyMetadata } = JSON.parse(await home.ok(['keys', 'describe', 'default', '--json'])) as {
      KeyMetadata: { Arn: string };
    };
    // eslint-disable-next-line @typescript-eslint/no-unsafe-class-instance-assignment -- the SDK makes its classes by functions
    keyring = new KmsKeyringNode({
      generatorKeyId: KeyMetadata.Arn,
      clientProvider: clientProvider as unknown as ClientProvider,
    });
  });
  afterAll(async () => {
    await home.run(['serve', 'stop']);
    removeHomes();
  });

  it('encrypts what kms decrypt reads', async () => {
    const { result } = await encrypt(keyring, plaintext, {
      encryptionContext: { purpose: 'test' },
      suiteId: AlgorithmSuiteIdentifier.ALG_AES256_GCM_IV12_TAG16_HKDF_SHA512_COMMIT_KEY,
    });
    writeFileSync(home.path('theirs.kms'), result);
    await home.ok(['decrypt', home.path('theirs.kms'), '-C', 'purpose=test', '-o', home.path('theirs')]);
    expect(readFileSync(home.path('theirs')).equals(plaintext)).toBe(true);
  });

  it('decrypts what kms encrypt wrote', async () => {
    writeFileSync(home.path('ours'), plaintext);
    await home.ok(['encrypt', home.path('ours'), '-C', 'purpose=test', '-o', home.path('ours.kms')]);
    const { plaintext: opened, messageHeader } = await decrypt(keyring, readFileSync(home.path('ours.kms')));
    expect(opened.equals(plaintext)).toBe(true);
    expect(messageHeader.encryptionContext).toMatchObject({ purpose: 'test' });
  });
});
