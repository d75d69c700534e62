import { KmsError } from '../../base/errors.ts';
import type { Session } from '../../terminal/session.ts';
import type { KeyBundles } from '../../connection/keybundles.ts';

/** What the vault does with key bundles. Rejects with `UnsupportedOperationException` on another service, which keeps its material to itself. */
export async function bundlesOf(session: Session): Promise<KeyBundles> {
  const { bundles } = await session.connection();
  if (bundles === undefined) {
    throw new KmsError(
      'UnsupportedOperationException',
      'keys are handed over by a vault of this machine alone',
      {
        hint: 'leave out --endpoint-url and --aws, or run the command on the machine of the other vault',
      },
    );
  }
  return bundles();
}
