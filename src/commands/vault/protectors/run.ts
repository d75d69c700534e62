import { KmsError } from '../../../base/errors.ts';
import type { Secret } from '../../../base/secret.ts';
import type { Invocation } from '../../../terminal/command.ts';
import { writeOutput } from '../../../terminal/output-file.ts';
import { formatDate, printJson, printLine, printTable } from '../../../terminal/output.ts';
import { readNewPassphrase } from '../../../terminal/passphrase.ts';
import type { Session } from '../../../terminal/session.ts';
import type { Protector, ProtectorType } from '../../../vault/protectors/protector.ts';
import { showRecoveryCode } from '../../init/recovery-code.ts';

export async function listProtectors({ session }: Invocation): Promise<void> {
  const { vault: path } = await session.settings();
  const { readHeader } = await import('../../../vault/storedheader.ts');
  const { protectors } = await readHeader(path);
  if (session.json) {
    printJson(protectors.map(({ id, type, created }) => ({ id, type, created })));
    return;
  }
  await printTable(
    [{ title: 'ID' }, { title: 'TYPE' }, { title: 'CREATED' }],
    protectors.map(({ id, type, created }) => [id, type, formatDate(new Date(created))]),
  );
}

/** Reads a new passphrase, never from the source that has just opened the vault. */
function newPassphrase(session: Session, file: string | undefined, opened: ProtectorType): Promise<Secret> {
  const own = { noInput: session.noInput, file, fd: undefined, environment: false };
  const reusable = opened !== 'passphrase' && file === undefined;
  return readNewPassphrase(reusable ? session.passphraseSource : own);
}

export async function addProtector({ args, flags, session }: Invocation): Promise<void> {
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
      recoveryCode: () =>
        code ? Promise.resolve(code) : Promise.reject(new RangeError('no code was created')),
    });
    // A vault has one recovery code: the old one stops working.
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

export async function removeProtector({ args, session }: Invocation): Promise<void> {
  const id = args[0] ?? '';
  const [{ openLocal }, { makeProtectors }, { removeProtector }] = await Promise.all([
    import('../../../connection/local.ts'),
    import('../../../vault/protectors/kinds.ts'),
    import('../../../vault/protection.ts'),
  ]);
  const options = await session.connectOptions();
  const local = await openLocal(options);
  try {
    if (
      !(await session.confirm(`Remove protector ${id}? What it opened with will no longer open the vault.`))
    ) {
      throw new KmsError('Interrupted', 'nothing was changed');
    }
    await local.ledger.note('RemoveProtector', { id });
    const removed = await removeProtector(local.vault, id, await makeProtectors(options));
    if (session.json) printJson({ id: removed.id, type: removed.type });
    else printLine(`removed ${removed.type} protector ${removed.id}`);
  } finally {
    await local.close();
  }
}
