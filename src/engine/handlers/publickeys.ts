import type { Output } from '../../api/kms.ts';
import { KmsError } from '../../base/errors.ts';
import { publicKeyDer } from '../../crypto/keypair.ts';
import { keySpecs } from '../../crypto/specs.ts';
import { algorithmLists } from '../algorithms.ts';
import type { CallState } from '../callstate.ts';
import { currentMaterial, materialBytes } from '../keys.ts';
import { keyMetadata } from '../metadata.ts';
import type { Handlers } from './handler.ts';

async function getPublicKey(call: CallState): Promise<Output<'GetPublicKey'>> {
  const { tx, key, account } = call;
  if (keySpecs[key.spec].family !== 'asymmetric') {
    throw new KmsError(
      'UnsupportedOperationException',
      `${call.arn(key)} key spec is ${key.spec} which is not valid for GetPublicKey.`,
    );
  }
  const { KeySpec, CustomerMasterKeySpec, KeyUsage } = keyMetadata(key, account);
  return {
    KeyId: call.arn(key),
    PublicKey: await publicKeyDer(key.spec, await materialBytes(tx, key, currentMaterial(key))),
    CustomerMasterKeySpec,
    KeySpec,
    KeyUsage,
    ...algorithmLists(key.spec, key.usage),
  };
}

export const publicKeyHandlers = { GetPublicKey: getPublicKey } satisfies Handlers;
