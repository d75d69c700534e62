import { existsSync } from 'node:fs';
import { unlink } from 'node:fs/promises';
import { KmsError } from '../base/errors.ts';
import type { Secret } from '../base/secret.ts';
import { askChoice, canAsk } from '../cli/ask.ts';
import type { Invocation } from '../cli/command.ts';
import { printFacts, printJson } from '../cli/output.ts';
import { writeOutput } from '../cli/sink.ts';
import type { Session } from '../cli/session.ts';
import type { ConnectOptions } from '../client/connect.ts';
import { showRecoveryCode } from './recovery-code.ts';

type Choice = 'keychain' | 'passphrase';

/** The protector asked for; else the keychain where it works; else the user's answer. */
async function chooseProtector(session: Session, options: ConnectOptions): Promise<Choice> {
  if (options.protector === 'keychain' || options.protector === 'passphrase') return options.protector;
  if (options.protector !== undefined) {
    throw new KmsError('Usage', 'a new vault is protected by the keychain or by a passphrase', {
      hint: 'a recovery code is made besides, unless --no-recovery is given',
    });
  }
  const { diagnoseKeychain } = await import('../vault/protectors/keychain-diagnosis.ts');
  const keychain = await diagnoseKeychain(options.keychain);
  if (keychain.usable) {
    for (const warning of keychain.warnings) session.note(`note: ${warning}`);
    return 'keychain';
  }
  const reason = keychain.reason ?? 'it does not answer';
  if (!canAsk(session)) {
    throw new KmsError('ProtectorUnavailable', `the keychain cannot protect the vault: ${reason}`, {
      hint: 'protect it with a passphrase: kms init --protector passphrase --passphrase-file FILE (or set KMS_PASSPHRASE_CMD)',
    });
  }
  session.note(`The keychain cannot be used: ${reason}.`);
  return askChoice<Choice | 'none'>(
    'How should the vault be protected?',
    [
      { value: 'passphrase', name: 'with a passphrase, asked on each command' },
      { value: 'none', name: 'not now: make no vault' },
    ],
    'pass --protector passphrase',
    session,
  ).then((choice) => {
    if (choice === 'none') throw new KmsError('Interrupted', 'no vault was made');
    return choice;
  });
}

function checkedAccount(account: string | undefined): string | undefined {
  if (account === undefined || /^[0-9]{12}$/.test(account)) return account;
  throw new KmsError('Usage', 'an account id has 12 digits', {
    hint: 'for example: --account-id 111122223333',
  });
}

function checkedRegion(region: string | undefined): string {
  if (region === undefined) return 'us-east-1';
  if (/^[a-z]{2,}(-[a-z]+)+-[0-9]+$/.test(region)) return region;
  throw new KmsError('Usage', 'that is not the name of a region', {
    hint: 'for example: --region eu-central-1',
  });
}

export async function run({ flags, session }: Invocation): Promise<void> {
  const options = await session.connectOptions();
  const account = checkedAccount(flags.text('accountId'));
  const region = checkedRegion(options.region);
  const path = options.vaultPath;
  if (existsSync(path)) {
    throw new KmsError('VaultExists', `there is a vault at ${path} already`, {
      hint: 'look at it with: kms status; or make another with: kms init --vault PATH',
    });
  }
  const recoveryOut = flags.text('recoveryOut');
  if (flags.on('noRecovery') && recoveryOut !== undefined) {
    throw new KmsError('Usage', '--recovery-out and --no-recovery cannot be used together');
  }
  const protector = await chooseProtector(session, options);
  const recovery = flags.on('noRecovery') ? undefined : await newCode();
  if (recovery && recoveryOut !== undefined) writeRecoveryFile(recoveryOut, recovery);
  const { initVault } = await import('../client/init.ts');
  const made = await initVault({ ...options, protector, account, region, recovery }).catch(
    async (error: unknown) => {
      // A code that opens nothing must not lie about.
      if (recovery && recoveryOut !== undefined) await unlink(recoveryOut).catch(() => undefined);
      throw error;
    },
  );
  if (session.json) printJson({ ...made, path, protector });
  else {
    await printFacts([
      ['vault', path],
      ['account', made.account],
      ['region', made.region],
      ['protector', protector],
      ['key', `${made.alias}  ${made.keyArn}`],
    ]);
  }
  if (!recovery)
    session.note('No recovery code was made: if the protector is lost, so is everything encrypted.');
  else if (recoveryOut === undefined) await showRecoveryCode(recovery);
  else session.note(`The recovery code is in ${recoveryOut}. Keep it away from this machine.`);
  session.note("Try it:  echo -n 's3cret' | kms encrypt");
}

async function newCode(): Promise<Secret> {
  const { newRecoveryCode } = await import('../vault/protectors/recovery.ts');
  return newRecoveryCode();
}

function writeRecoveryFile(path: string, code: Secret): void {
  writeOutput(path, Buffer.concat([code.reveal(), Buffer.from('\n')]), false);
}
