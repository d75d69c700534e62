import { KmsError } from '../base/errors.ts';
import type { Invocation } from '../cli/command.ts';
import { printJson, printLine } from '../cli/output.ts';

/** Opens with the recovery code and puts a new protector in the place of all others. */
export async function run({ flags, session }: Invocation): Promise<void> {
  const type = flags.text('protector') ?? 'passphrase';
  if (type !== 'passphrase' && type !== 'keychain') {
    throw new KmsError('Usage', 'the vault is to open with the keychain or with a passphrase from now on');
  }
  const [{ openLocal, makeProtectors }, { addProtector }] = await Promise.all([
    import('../client/local.ts'),
    import('../vault/protection.ts'),
  ]);
  const options = await session.connectOptions();
  const local = await openLocal(options, 'recovery');
  try {
    const made = await makeProtectors({ ...options, passphrase: () => options.passphrase('new') });
    const lost = local.vault.header.protectors.filter((entry) => entry.type !== 'recovery');
    const replacing = lost.map(({ id, type: old }) => ({ id, protector: made[old] }));
    await local.ledger.note('RecoverVault', { protector: type, replaces: lost.map(({ id }) => id) });
    const entry = await addProtector(local.vault, made[type], new Date(), replacing);
    if (session.json) printJson({ id: entry.id, type, replaced: lost.map(({ id }) => id) });
    else printLine(`the vault opens with its new ${type} protector; the earlier ones are gone`);
    session.note('The recovery code stays valid. Make a new one with: kms vault protectors add recovery');
  } finally {
    await local.close();
  }
}
