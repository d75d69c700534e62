/** Decides how `kms encrypt` handles its input. */
import type { EncryptionAlgorithmSpec } from '../../api/types.ts';
import { KmsError } from '../../base/errors.ts';
import { maxBlobPlaintext } from '../../base/firstbytes.ts';
import type { Invocation } from '../../terminal/command.ts';
import { asymmetricAlgorithm, encryptionContext } from '../../terminal/encryption-context.ts';
import type { Flags } from '../../terminal/flags.ts';
import { Input } from '../../terminal/input.ts';
import { isMany } from '../manyfiles/ismany.ts';

export type Plan =
  /** Encrypts files and folders as one message. */
  | { readonly mode: 'archive' }
  /** Each file as a message beside it. */
  | { readonly mode: 'many' }
  /** RSAES-OAEP ciphertext. */
  | { readonly mode: 'asymmetric'; readonly algorithm: EncryptionAlgorithmSpec }
  /** A short secret as text; asks for it if `plaintext` is absent. */
  | {
      readonly mode: 'token';
      readonly keyId: string;
      readonly context: Readonly<Record<string, string>> | undefined;
      readonly plaintext?: Uint8Array;
    }
  /** One input as one message. `head` is the part already read. */
  | { readonly mode: 'message'; readonly input: Input; readonly head: Buffer };

/** Whether recipients other than one KMS key are given, which requires a message. */
export function hasRecipients(flags: Flags): boolean {
  return ['recipient', 'recipientsFile', 'publicKey'].some((name) => flags.list(name).length > 0);
}

/** Whether the flags require a message regardless of the input's length. */
function asksForMessage(flags: Flags): boolean {
  return flags.on('armor') || flags.on('signed') || flags.text('frameLength') !== undefined;
}

/** Decides from the arguments and flags; for standard input, also from its length. Throws `Usage` for conflicting flags. */
export async function plan({ rest, flags, session }: Invocation): Promise<Plan> {
  if (flags.on('archive')) return { mode: 'archive' };
  if (isMany(rest, flags)) return { mode: 'many' };
  const isShared = hasRecipients(flags);
  const algorithm = asymmetricAlgorithm(flags);
  if (algorithm !== undefined && !isShared) {
    flags.exclusive('encryptionAlgorithm', 'signed', 'frameLength');
    return { mode: 'asymmetric', algorithm };
  }
  const keyId = await session.key(flags.text('keyId'));
  const context = encryptionContext(flags);
  const input = Input.open(rest[0], 'pack it: kms encrypt --archive');
  const message = { mode: 'message', input, head: Buffer.alloc(0) } as const;
  if (input.path !== undefined || isShared) return message;
  if (input.isTerminal) {
    if (!asksForMessage(flags) || flags.on('armor')) return { mode: 'token', keyId, context };
    throw new KmsError(
      'Usage',
      '--signed and --frame-length are for messages: what is typed becomes a token',
      { hint: 'pipe it in, or name a file: kms encrypt FILE' },
    );
  }
  if (asksForMessage(flags)) return message;
  const head = input.head(maxBlobPlaintext + 1);
  if (head.length === 0) {
    throw new KmsError('Usage', 'standard input is empty: there is nothing to encrypt', {
      hint: 'an empty value can be a message: kms encrypt -a',
    });
  }
  return head.length > maxBlobPlaintext
    ? { ...message, head }
    : { mode: 'token', keyId, context, plaintext: head };
}
