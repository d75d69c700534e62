/** Selects the account whose vault answers a call: that of the key if the request names a key of another account. */
import type { Input, OperationName } from '../../api/kms.ts';
import { operations } from '../../api/operations.ts';
import { parseKmsArn } from '../../base/arn.ts';
import { parseBlob } from '../../crypto/blob.ts';
import type { ReadTx } from '../../vault/types.ts';
import { parseGrantToken } from '../grants.ts';
import { getKey } from '../keys.ts';

/** Where the key of a request is: in a known account, in an account to find by trying each, or in the caller's own. */
export type Whereabouts =
  { readonly account: string } | { readonly isIn: (tx: ReadTx) => Promise<boolean> } | undefined;

function locateName(name: unknown): Whereabouts {
  const arn = typeof name === 'string' ? parseKmsArn(name) : undefined;
  return arn && { account: arn.account };
}

/** For a ciphertext without a `KeyId`: its key id is unique across accounts. */
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
  readonly key: Whereabouts;
  /** For `ReEncrypt`: where the source key is. */
  readonly source?: Whereabouts;
}

/**
 * Locates the keys of a request that is not validated yet. Operations that AWS does not allow across accounts
 * (https://docs.aws.amazon.com/kms/latest/developerguide/kms-api-permissions-reference.html, "Cross-account use") go to the caller's own account,
 * which refuses keys of others.
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
