import type { EncryptionAlgorithmSpec } from '../../api/types.ts';
import type { Invocation } from '../../terminal/command.ts';

/** The algorithm that `--encryption-algorithm` asks for, unless it is the one of symmetric keys. */
export function asymmetricAlgorithm({ flags }: Invocation): EncryptionAlgorithmSpec | undefined {
  const algorithm = flags.text('encryptionAlgorithm');
  return algorithm === 'SYMMETRIC_DEFAULT' ? undefined : (algorithm as EncryptionAlgorithmSpec | undefined);
}
