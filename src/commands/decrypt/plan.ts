/** Decides from the arguments and flags how `kms decrypt` handles its input. */
import type { EncryptionAlgorithmSpec } from '../../api/types.ts';
import type { Invocation } from '../../terminal/command.ts';
import { asymmetricAlgorithm } from '../../terminal/encryption-context.ts';
import { isMany } from '../manyfiles/ismany.ts';
import { parseOpening, type Opening } from './opening.ts';

export type Plan =
  /** Unpacks a packed message into a folder. */
  | { readonly mode: 'extract' }
  /** Each file into a file beside it. */
  | { readonly mode: 'many' }
  /** RSAES-OAEP ciphertext. */
  | { readonly mode: 'asymmetric'; readonly algorithm: EncryptionAlgorithmSpec }
  /** One token, blob or message, recognised by its bytes. */
  | { readonly mode: 'ciphertext'; readonly opening: Opening };

export function plan({ rest, flags }: Invocation): Plan {
  if (flags.text('extractTo') !== undefined) return { mode: 'extract' };
  if (isMany(rest, flags)) return { mode: 'many' };
  const algorithm = asymmetricAlgorithm(flags);
  if (algorithm !== undefined) return { mode: 'asymmetric', algorithm };
  return { mode: 'ciphertext', opening: parseOpening(flags) };
}
