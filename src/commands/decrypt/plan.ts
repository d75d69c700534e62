/** What `kms decrypt` does with its input, decided once by the arguments and flags. */
import type { EncryptionAlgorithmSpec } from '../../api/types.ts';
import type { Invocation } from '../../terminal/command.ts';
import { asymmetricAlgorithm } from '../../terminal/encryption-context.ts';
import { isMany } from '../manyfiles/ismany.ts';
import { parseOpening, type Opening } from './opening.ts';

export type Plan =
  /** A packed message into a folder. */
  | { readonly mode: 'extract' }
  /** Each file into one beside it. */
  | { readonly mode: 'many' }
  /** The bytes of RSAES-OAEP. */
  | { readonly mode: 'asymmetric'; readonly algorithm: EncryptionAlgorithmSpec }
  /** One token, blob or message: its bytes show which. */
  | { readonly mode: 'ciphertext'; readonly opening: Opening };

export function plan({ rest, flags }: Invocation): Plan {
  if (flags.text('extractTo') !== undefined) return { mode: 'extract' };
  if (isMany(rest, flags)) return { mode: 'many' };
  const algorithm = asymmetricAlgorithm(flags);
  if (algorithm !== undefined) return { mode: 'asymmetric', algorithm };
  return { mode: 'ciphertext', opening: parseOpening(flags) };
}
