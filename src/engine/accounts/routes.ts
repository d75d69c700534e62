/** Which account's vault answers a call: that of the key, where the request names one that another account has. */
import type { Input, OperationName } from '../../api/kms.ts';
import { operations } from '../../api/operations.ts';
import { parseKmsArn } from '../../base/arn.ts';
import { parseBlob } from '../../crypto/blob.ts';
import type { ReadTx } from '../../vault/types.ts';
import { parseGrantToken } from '../grants.ts';
import { getKey } from '../keys.ts';

/** What a request says of where a key is: in an account, in one to be found by trying, or in the caller's own. */
export type Whereabouts =
  { readonly account: string } | { readonly isIn: (tx: ReadTx) => Promise<boolean> } | undefined;

function locateName(name: unknown): Whereabouts {
  const arn = typeof name === 'string' ? parseKmsArn(name) : undefined;
  return arn && { account: arn.account };
}

/** Of a ciphertext that alone says which key it is: an id, which no two accounts have. */
function locateCiphertext(blob: unknown, region: string): Whereabouts {
  const keyId = blob instanceof Uint8Array ? parseBlob(blob)?.keyId : undefined;
  return keyId === undefined
    ? undefined
    : { isIn: async (tx) => (await getKey(tx, region, keyId)) !== undefined };
}

function locateGrantToken(token: string): Whereabouts {
  return { isIn: async (tx) => (await parseGrantToken(tx, token)) !== undefined };
}

export interface Routes {
  /** Where the key is that the call acts on. */
  readonly key: Whereabouts;
  /** Of a re-encryption: where the key of its ciphertext is. */
  readonly source?: Whereabouts;
}

/**
 * What a request that is not validated yet says of its keys. Operations that AWS lets no other account make
 * (https://docs.aws.amazon.com/kms/latest/developerguide/kms-api-permissions-reference.html, "Cross-account use") are the caller's own
 * account's affair, which refuses keys of others.
 */
export function findRoutes<O extends OperationName>(operation: O, input: Input<O>, region: string): Routes {
  const request = input as Readonly<Record<string, unknown>>;
  const { crossAccount, keyField, source } = operations[operation];
  if (!crossAccount || typeof input !== 'object') return { key: undefined };
  const ciphertext = (name: unknown): Whereabouts =>
    name === undefined || name === null
      ? locateCiphertext(request['CiphertextBlob'], region)
      : locateName(name);
  if (operation === 'Decrypt') return { key: ciphertext(request['KeyId']) };
  if (operation === 'RetireGrant') {
    const token = request['GrantToken'];
    return { key: typeof token === 'string' ? locateGrantToken(token) : locateName(request['KeyId']) };
  }
  const key = keyField === undefined ? undefined : locateName(request[keyField]);
  return source === undefined ? { key } : { key, source: ciphertext(request[source.keyField]) };
}
