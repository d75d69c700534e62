import { fromHex } from '../../base/bytes.ts';
import { fingerprintSigner } from '../../crypto/bundle/signer.ts';
import type { Vault } from '../../vault/types.ts';
import { getKey } from '../keys.ts';

/** Where a key came from and when it was shared; the API's shapes have no member for this. */
export interface KeyHistory {
  readonly accepted?: {
    /** ARN of the key in the vault that shared it. */
    readonly giver: string;
    readonly at: Date;
    /** Fingerprint of that vault's signing key. */
    readonly signer: string;
    readonly decryptOnly: boolean;
  };
  /** When its material was last shared. */
  readonly handedOver?: Date;
}

/** Empty for a key without history and for a key that does not exist. Not audited: every caller of this has described the key in an audited call. */
export async function getKeyHistory(
  vault: Pick<Vault, 'read'>,
  region: string,
  keyId: string,
): Promise<KeyHistory> {
  const { accepted, handedOver } = (await vault.read((tx) => getKey(tx, region, keyId))) ?? {};
  return {
    ...(accepted && {
      accepted: {
        giver: accepted.arns.at(-1) ?? '',
        at: accepted.at,
        signer: fingerprintSigner(fromHex(accepted.signer) ?? Buffer.alloc(0)),
        decryptOnly: accepted.decryptOnly,
      },
    }),
    ...(handedOver && { handedOver }),
  };
}
