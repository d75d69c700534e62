import { existsSync } from 'node:fs';
import { unlink } from 'node:fs/promises';
import { KmsError } from '../../base/errors.ts';
import type { Secret } from '../../base/secret.ts';
import { askChoice, canAsk } from '../../terminal/ask.ts';
import type { Invocation } from '../../terminal/command.ts';
import { printFacts, printJson } from '../../terminal/output.ts';
import { writeOutput } from '../../terminal/output-file.ts';
import type { Session } from '../../terminal/session.ts';
import type { ConnectOptions, ProtectorType } from '../../connection/connect.ts';
import { showRecoveryCode } from './recovery-code.ts';

/** The protector in the flags, else the first automatic one that works, else the user's choice. */
async function chooseProtector(session: Session, options: ConnectOptions): Promise<ProtectorType> {
  const { isEveryday, kindOf, protectorTypes } = await import('../../vault/protectors/kinds.ts');
  if (options.protector !== undefined) {
    if (isEveryday(options.protector)) return options.protector;
    throw new KmsError('Usage', `a ${options.protector} protector cannot be the only one of a vault`, {
      hint: `choose one of: ${protectorTypes.filter(isEveryday).join(', ')}`,
    });
  }
  const choices = protectorTypes.flatMap((type) => {
    const { choice } = kindOf(type);
    return choice ? [{ value: type, name: choice.answer, command: choice.command }] : [];
  });
  for (const type of protectorTypes.filter((each) => kindOf(each).use === 'automatic')) {
    const diagnosis = await kindOf(type).diagnose?.(options);
    if (diagnosis?.usable === true) {
      for (const warning of diagnosis.warnings) session.note(`note: ${warning}`);
      return type;
    }
    const reason = diagnosis?.reason ?? 'it does not answer';
    if (!canAsk(session)) {
      throw new KmsError('ProtectorUnavailable', `the ${type} cannot protect the vault: ${reason}`, {
        hint: choices.map(({ command }) => command),
      });
    }
    session.note(`The ${type} cannot be used: ${reason}.`);
  }
  const choice = await askChoice<ProtectorType | 'none'>(
    'How should the vault be protected?',
    [...choices, { value: 'none', name: 'not now: create no vault' }],
    'pass --protector passphrase',
    session,
  );
  if (choice === 'none') throw new KmsError('Interrupted', 'no vault was created');
  return choice;
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
  throw new KmsError('Usage', 'not the name of a region', {
    hint: 'for example: --region eu-central-1',
  });
}

export async function run({ flags, session }: Invocation): Promise<void> {
  const options = await session.connectOptions();
  const account = checkedAccount(flags.text('accountId'));
  const region = checkedRegion(options.region);
  const path = options.vaultPath;
  if (existsSync(path)) {
    throw new KmsError('VaultExists', `a vault already exists at ${path}`, {
      hint: 'show it with: kms status; or create another with: kms init --vault PATH',
    });
  }
  const recoveryOut = flags.text('recoveryOut');
  if (flags.on('noRecovery') && recoveryOut !== undefined) {
    throw new KmsError('Usage', '--recovery-out and --no-recovery cannot be used together');
  }
  const protector = await chooseProtector(session, options);
  const recovery = flags.on('noRecovery') ? undefined : await newCode();
  if (recovery && recoveryOut !== undefined) writeRecoveryFile(recoveryOut, recovery);
  const { initVault } = await import('../../connection/init.ts');
  const made = await initVault({ ...options, protector, account, region, recovery }).catch(
    async (error: unknown) => {
      // A code that opens nothing must not be left behind.
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
    session.note('No recovery code was created: if the protector is lost, so is everything encrypted.');
  else if (recoveryOut === undefined) await showRecoveryCode(recovery);
  else session.note(`The recovery code is in ${recoveryOut}. Keep it away from this machine.`);
  session.note("Try it:  echo -n 's3cret' | kms encrypt");
}

async function newCode(): Promise<Secret> {
  const { newRecoveryCode } = await import('../../vault/protectors/recovery.ts');
  return newRecoveryCode();
}

function writeRecoveryFile(path: string, code: Secret): void {
  writeOutput(path, Buffer.concat([code.reveal(), Buffer.from('\n')]), false);
}
