/** Access keys of a vault that is open here. */
import type { AccessKey, AccessKeys } from '../engine/accesskeys.ts';
import type { Secret } from '../base/secret.ts';
import type { ConnectOptions } from './connect.ts';
import { rootCaller } from './connect.ts';
import type { Local } from './local.ts';

export type { AccessKey, AccessKeys };

/** For the account's root user. */
export async function accessKeysIn(
  local: Local,
  options: Pick<ConnectOptions, 'region' | 'userAgent'>,
): Promise<AccessKeys> {
  const { accessKeysOf } = await import('../engine/accesskeys.ts');
  const { vault, ledger: journal, clock } = local;
  return accessKeysOf({ vault, journal, clock }, rootCaller(local, options));
}

/** An active access key and its secret, to check a signature with. */
export async function findAccessKey(
  { vault }: Local,
  id: string,
): Promise<{ readonly key: AccessKey; readonly secret: Secret } | undefined> {
  return (await import('../engine/accesskeys.ts')).findAccessKey(vault, id);
}

/** An access key that is written nowhere: for as long as the server lives that is given it. Its making is audited. */
export async function passingAccessKey(
  local: Local,
  options: Pick<ConnectOptions, 'region' | 'userAgent'>,
): Promise<{ readonly id: string; readonly secret: Secret }> {
  const { passingKey } = await import('../engine/accesskeys.ts');
  const { vault, ledger: journal, clock } = local;
  return passingKey({ vault, journal, clock }, rootCaller(local, options));
}
