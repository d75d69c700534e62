/** Access keys of a vault that is open here. */
import type { Secret } from '../base/secret.ts';
import type { Credential } from '../engine/credentials.ts';
import { rootCaller } from './actor.ts';
import type { ConnectOptions } from './connect.ts';
import type { Local } from './local.ts';

/** Who signs with an access key and, for temporary credentials, the session token that came with it (`src/engine/credentials.ts`). */
export async function findCredential(
  { vault }: Pick<Local, 'vault'>,
  id: string,
  token: string | undefined,
): Promise<Credential | undefined> {
  return (await import('../engine/credentials.ts')).findCredential(vault, id, token);
}

/** An access key that is written nowhere: for as long as the server lives that is given it. Its making is audited. */
export async function passingAccessKey(
  local: Local,
  options: Pick<ConnectOptions, 'region' | 'userAgent'>,
): Promise<{ readonly id: string; readonly secret: Secret }> {
  const { createTemporaryKey } = await import('../engine/temporarykey.ts');
  const { vault, ledger: recorder, clock } = local;
  return createTemporaryKey({ vault, recorder, clock }, rootCaller(local, options));
}
