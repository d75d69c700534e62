// Encrypts or decrypts a file with @aws-crypto/client-node as it comes (signature apart); prints the milliseconds of the work without the program's start.
import { createReadStream, createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import {
  AlgorithmSuiteIdentifier,
  buildClient,
  CommitmentPolicy,
  RawAesKeyringNode,
  RawAesWrappingSuiteIdentifier,
} from '@aws-crypto/client-node';

const [direction, from, to] = process.argv.slice(2);
const { encryptStream, decryptUnsignedMessageStream } = buildClient(
  CommitmentPolicy.REQUIRE_ENCRYPT_REQUIRE_DECRYPT,
);
const keyring = new RawAesKeyringNode({
  keyName: 'bench',
  keyNamespace: 'bench',
  unencryptedMasterKey: new Uint8Array(32).fill(1),
  wrappingSuite: RawAesWrappingSuiteIdentifier.AES256_GCM_IV12_TAG16_NO_PADDING,
});
const work =
  direction === 'encrypt'
    ? encryptStream(keyring, {
        suiteId: AlgorithmSuiteIdentifier.ALG_AES256_GCM_IV12_TAG16_HKDF_SHA512_COMMIT_KEY,
        frameLength: 65_536,
      })
    : decryptUnsignedMessageStream(keyring);
const start = performance.now();
await pipeline(createReadStream(from), work, createWriteStream(to));
console.log(performance.now() - start);
