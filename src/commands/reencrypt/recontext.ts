/** The encryption contexts of tokens and blobs that are encrypted again. Messages carry theirs, which stays. */
import { encryptionContext } from '../../terminal/encryption-context.ts';
import type { Flags } from '../../terminal/flags.ts';

type Context = Readonly<Record<string, string>>;

export interface Recontext {
  /** With which they were encrypted; undefined for none. */
  readonly source: Context | undefined;
  /** With which they are to be encrypted; undefined for the one that opened them. */
  readonly destination: Context | undefined;
}

/** Of `-C`, which is both, or of the two options that `aws kms re-encrypt` has; `'{}'` takes the context off. */
export function recontext(flags: Flags): Recontext {
  flags.exclusive('encryptionContext', 'sourceEncryptionContext');
  const to = 'destinationEncryptionContext';
  return {
    source: encryptionContext(flags) ?? encryptionContext(flags, 'sourceEncryptionContext'),
    destination: flags.list(to).length === 0 ? undefined : (encryptionContext(flags, to) ?? {}),
  };
}
