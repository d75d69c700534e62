import { KmsError } from '../base/errors.ts';

/** The one error for a vault whose contents do not authenticate. */
export function damaged(what: string): KmsError {
  return new KmsError('VaultIntegrity', `${what} is damaged or was altered`, {
    hint: 'find the extent with: kms vault verify; bring back a good copy with: kms backup restore',
  });
}
