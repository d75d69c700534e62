import type { Output } from '../../api/kms.ts';
import { KmsError } from '../../base/errors.ts';
import { exportPublicKey } from '../../crypto/keypair.ts';
import { keySpecs } from '../../crypto/specs.ts';
import { listAlgorithms } from '../algorithms.ts';
import type { CallState, Handlers } from '../callstate.ts';
import { getCurrentMaterial, readMaterial } from '../keys.ts';
import { toKeyMetadata } from '../metadata.ts';

async function getPublicKey(call: CallState): Promise<Output<'GetPublicKey'>> {
  const { tx, key, account } = call;
  if (keySpecs[key.spec].family !== 'asymmetric') {
    throw new KmsError(
      'UnsupportedOperationException',
      `${call.arn(key)} key spec is ${key.spec} which is not valid for GetPublicKey.`,
    );
  }
  const { KeySpec, CustomerMasterKeySpec, KeyUsage } = toKeyMetadata(key, account);
  return {
    KeyId: call.arn(key),
    PublicKey: await exportPublicKey(key.spec, await readMaterial(tx, key, getCurrentMaterial(key))),
    CustomerMasterKeySpec,
    KeySpec,
    KeyUsage,
    ...listAlgorithms(key.spec, key.usage),
  };
}

export const publicKeyHandlers = { GetPublicKey: getPublicKey } satisfies Handlers;
