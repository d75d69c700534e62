/** The keys of `kms decrypt` according to its flags, and when it releases plaintext. */
import type { KeyObject } from 'node:crypto';
import type { Kms } from '../../api/kms.ts';
import type { DecryptMessageOptions } from '../../messages/message.ts';
import type { Invocation } from '../../terminal/command.ts';
import { encryptionContext } from '../../terminal/encryption-context.ts';
import type { Flags } from '../../terminal/flags.ts';
import { isTerminal } from '../../terminal/input.ts';
import { keyName } from '../../base/names.ts';
import { appearsWhole } from '../../terminal/output-file.ts';

/** The count in a message's header has 16 bits. */
const maxDataKeys = 65_535;

export interface Opening extends Pick<
  DecryptMessageOptions,
  'allowLegacySuites' | 'maxEncryptedDataKeys' | 'releaseUnverified'
> {
  /** The only key to decrypt with, if given. */
  readonly keyId: string | undefined;
  readonly context: Readonly<Record<string, string>> | undefined;
}

export function parseOpening(flags: Flags): Opening {
  const given = flags.text('keyId');
  return {
    context: encryptionContext(flags),
    keyId: given === undefined ? undefined : keyName(given),
    allowLegacySuites: flags.on('allowLegacySuites'),
    maxEncryptedDataKeys: flags.integerTo(maxDataKeys, 'maxEncryptedDataKeys'),
    releaseUnverified: flags.on('releaseUnverified'),
  };
}

export interface OpeningFor {
  /** Undefined if a private key decrypts instead of a vault. */
  readonly kms: Kms | undefined;
  readonly privateKey: KeyObject | undefined;
}

export async function planOpening({ flags, session }: Invocation): Promise<OpeningFor> {
  flags.exclusive('privateKey', 'keyId');
  const path = flags.text('privateKey');
  if (path === undefined) return { kms: await session.kms(), privateKey: undefined };
  const { readPrivateKey } = await import('../../terminal/privatekey.ts');
  return { kms: undefined, privateKey: await readPrivateKey(path, session) };
}

/** Where to hold plaintext for this output until its message is verified. */
export async function holdFor(target: string | undefined): Promise<DecryptMessageOptions['hold']> {
  const { asItComes, holdInFile } = await import('../../messages/hold.ts');
  // A terminal shows plaintext only once it is complete.
  const held = appearsWhole(target) || ((target === undefined || target === '-') && isTerminal(1));
  return held ? asItComes : holdInFile();
}
