import { KmsError } from '../../../base/errors.ts';
import type { Secret } from '../../../base/secret.ts';
import type { Invocation } from '../../../terminal/command.ts';
import { printJson, printLine } from '../../../terminal/output.ts';
import { readNewPassphrase } from '../../../terminal/passphrase.ts';
import { writeOutput } from '../../../terminal/output-file.ts';
import type { Session } from '../../../terminal/session.ts';
import type { Protector, ProtectorType } from '../../../vault/protectors/protector.ts';
import { showRecoveryCode } from '../../init/recovery-code.ts';

/** A new passphrase: never the one that has just opened the vault, so not from where that one came. */
function newPassphrase(session: Session, file: string | undefined, opened: ProtectorType): Promise<Secret> {
  const own = { noInput: session.noInput, file, fd: undefined, environment: false };
  const reusable = opened !== 'passphrase' && file === undefined;
  return readNewPassphrase(reusable ? session.passphraseSource : own);
}

export async function run({ args, flags, session }: Invocation): Promise<void> {
  const type = args[0] as ProtectorType;
  const recoveryOut = flags.text('recoveryOut');
  const [{ openLocal }, { addProtector, chooseProtector }, { kindOf, makeProtectors }] = await Promise.all([
    import('../../../connection/local.ts'),
    import('../../../vault/protection.ts'),
    import('../../../vault/protectors/kinds.ts'),
  ]);
  const { isSingle = false, makeSecret } = kindOf(type);
  if (recoveryOut !== undefined && makeSecret === undefined) {
    throw new KmsError('Usage', '--recovery-out is for adding a recovery code');
  }
  const options = await session.connectOptions();
  const local = await openLocal(options);
  try {
    const opened = chooseProtector(local.vault.header, options.protector);
    const code = await makeSecret?.();
    const protectors = await makeProtectors({
      ...options,
      passphrase: () => newPassphrase(session, flags.text('newPassphraseFile'), opened),
      recoveryCode: () => (code ? Promise.resolve(code) : Promise.reject(new RangeError('no code was made'))),
    });
    // The recovery code, for one: an old one that turns up somewhere stops working.
    const replaced = local.vault.header.protectors.filter(
      (entry) => entry.type === type && (isSingle || flags.on('replace')),
    );
    const replacing: { id: string; protector: Protector }[] = replaced.map(({ id }) => ({
      id,
      protector: protectors[type],
    }));
    await local.ledger.note('AddProtector', { type, replaces: replaced.map(({ id }) => id) });
    if (code && recoveryOut !== undefined) {
      writeOutput(recoveryOut, Buffer.concat([code.reveal(), Buffer.from('\n')]), false);
    }
    const entry = await addProtector(local.vault, protectors[type], new Date(), replacing);
    if (session.json) printJson({ id: entry.id, type, replaced: replaced.map(({ id }) => id) });
    else
      printLine(
        `added ${type} protector ${entry.id}${replaced.length > 0 ? ', in place of the earlier one' : ''}`,
      );
    if (code && recoveryOut === undefined) await showRecoveryCode(code);
  } finally {
    await local.close();
  }
}
