/** Where there is no vault: what of a command needs none. */
import { isKmsError, KmsError } from '../../base/errors.ts';

/** The error with a further hint, where it is that there is no vault; any other as it is. */
export function orWithoutVault(error: unknown, way: string): unknown {
  if (!isKmsError(error) || error.code !== 'VaultNotFound') return error;
  const { code, message, hints } = error;
  return new KmsError(code, message, { hint: [...hints, way], cause: error });
}
