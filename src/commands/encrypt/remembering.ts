/** Of a message the vault makes the data key alone. For its fingerprints it is shown what is in a small file (docs/spec/vault.md, "Fingerprints"). */
import { isKmsError, type ErrorCode } from '../../base/errors.ts';
import type { Session } from '../../terminal/session.ts';

/** Bytes of a file that is shown: a larger one is no configuration. */
const smallBytes = 64 * 1024;

/** A vault that is used as a user or role takes none, and an agent of an older kms knows nothing of them. */
const unasked: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
  'AccessDeniedException',
  'UnknownOperationException',
]);

/** Never rejects because of the vault: the message counts. */
export async function rememberSmall(session: Session, size: number, read: () => Uint8Array): Promise<void> {
  if (size === 0 || size > smallBytes || session.isRemote) return;
  try {
    const { fingerprints } = await session.connection();
    await (await fingerprints?.())?.remember(read());
  } catch (error) {
    if (!isKmsError(error)) throw error;
    if (!unasked.has(error.code))
      session.note(`kms: note: kms scan will not know these values: ${error.message}`);
  }
}
