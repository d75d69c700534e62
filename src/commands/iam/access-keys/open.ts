import type { Session } from '../../../cli/session.ts';
import type { AccessKeys } from '../../../client/accesskeys.ts';

/** Runs `body` on the access keys of the vault. */
export async function withAccessKeys<T>(
  session: Session,
  body: (keys: AccessKeys) => Promise<T>,
): Promise<T> {
  const [{ openLocal }, { accessKeysIn }] = await Promise.all([
    import('../../../client/local.ts'),
    import('../../../client/accesskeys.ts'),
  ]);
  const options = await session.connectOptions();
  const local = await openLocal(options);
  try {
    return await body(await accessKeysIn(local, options));
  } finally {
    await local.close();
  }
}
