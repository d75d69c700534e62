/**
 * The vault sees only the data key of a message. For its fingerprints it also gets the content of a small file (docs/spec/vault.md, "Fingerprints").
 */
import { isKmsError, type ErrorCode } from '../../base/errors.ts';
import type { Session } from '../../terminal/session.ts';

/** Size limit of such a file: a larger one is not a configuration file. */
const smallBytes = 64 * 1024;

/** A user or role may not add fingerprints, and the agent of an older kms does not know them. */
const unasked: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
  'AccessDeniedException',
  'UnknownOperationException',
]);

/** Never rejects because of the vault: the message is complete without it. */
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
