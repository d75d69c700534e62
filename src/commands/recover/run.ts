import { KmsError } from '../../base/errors.ts';
import type { Invocation } from '../../terminal/command.ts';
import { printJson, printLine } from '../../terminal/output.ts';

/** Opens the vault with the recovery code and replaces all other protectors by a new one. */
export async function run({ session }: Invocation): Promise<void> {
  const [{ openLocal }, { addProtector }, { isEveryday, makeProtectors, protectorTypes }] = await Promise.all(
    [
      import('../../connection/local.ts'),
      import('../../vault/protection.ts'),
      import('../../vault/protectors/kinds.ts'),
    ],
  );
  const options = await session.connectOptions();
  const type = options.protector ?? 'passphrase';
  if (!isEveryday(type)) {
    throw new KmsError('Usage', `the ${type} protector cannot be the new protector of a vault`, {
      hint: `choose one of: ${protectorTypes.filter(isEveryday).join(', ')}`,
    });
  }
  const local = await openLocal(options, 'recovery');
  try {
    const made = await makeProtectors({ ...options, passphrase: () => options.passphrase('new') });
    const lost = local.vault.header.protectors.filter((entry) => isEveryday(entry.type));
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
