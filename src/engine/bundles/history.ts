import { fromHex } from '../../base/bytes.ts';
import { fingerprintSigner } from '../../crypto/bundle/signer.ts';
import type { Vault } from '../../vault/types.ts';
import { getKey } from '../keys.ts';

/** Where a key came from and where it went, which the shapes of the API have no place for. */
export interface KeyHistory {
  readonly accepted?: {
    /** The giver's ARN of the key. */
    readonly giver: string;
    readonly at: Date;
    /** Fingerprint of the giver's signing key. */
    readonly signer: string;
    readonly decryptOnly: boolean;
  };
  /** When its material last left the vault. */
  readonly handedOver?: Date;
}

/** Empty for a key without one, and for one that is not there. Not recorded: whoever may ask has described the key. */
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
