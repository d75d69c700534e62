import type { KeyObject } from 'node:crypto';
import type { Kms } from '../../api/kms.ts';
import type { Invocation } from '../../terminal/command.ts';

export interface OpeningFor {
  /** Undefined where the private key opens, and no vault. */
  readonly kms: Kms | undefined;
  readonly privateKey: KeyObject | undefined;
}

/** What `kms decrypt` opens messages with, by its flags. */
export async function planOpening({ flags, session }: Invocation): Promise<OpeningFor> {
  flags.exclusive('privateKey', 'keyId');
  const path = flags.text('privateKey');
  if (path === undefined) return { kms: await session.kms(), privateKey: undefined };
  const { readPrivateKey } = await import('../../terminal/privatekey.ts');
  return { kms: undefined, privateKey: await readPrivateKey(path, session) };
}
