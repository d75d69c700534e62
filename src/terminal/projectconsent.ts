/** What a project file may decide only after its user agrees: the vault to use, and keys of other accounts. */
import type { Kms } from '../api/kms.ts';
import type { Connection } from '../connection/connect.ts';
import { isKmsError, KmsError } from '../base/errors.ts';
import { askConfirmation, canAsk, type AskOptions } from './ask.ts';
import type { ProjectFile } from './projectfile.ts';
import { shellWord } from './shellword.ts';

/** Asks once for each path and content. `--yes` does not answer: it agrees to a command, not to the content of a folder. */
export async function requireTrust(file: ProjectFile, does: string, options: AskOptions): Promise<void> {
  const { isTrusted, trust } = await import('./consent.ts');
  if (isTrusted(file)) return;
  const { path } = file;
  if (canAsk(options) && (await askConfirmation(`${path} ${does}. Trust it?`, { ...options, yes: false }))) {
    trust(file);
    return;
  }
  throw new KmsError('Usage', `${path} ${does}, and is not trusted`, {
    hint: `check what is in it, then: kms config trust ${shellWord(path)}`,
  });
}

/** Another service's description of a key says neither which account is the caller's nor where imported material came from. */
async function whyForeignElsewhere(name: string, kms: Kms): Promise<string | undefined> {
  if (name.startsWith('arn:')) return `sets a key by its ARN on another service: ${name}`;
  try {
    const { KeyMetadata } = await kms.describeKey({ KeyId: name });
    return KeyMetadata?.Origin === 'AWS_KMS'
      ? undefined
      : `sets a key of another service whose material was not generated there: ${name}`;
  } catch (error) {
    if (!isKmsError(error)) throw error;
    if (error.code === 'NotFoundException') return undefined;
    if (error.code !== 'AccessDeniedException') throw error;
    return `sets a key that another service does not let you describe: ${name}`;
  }
}

/** Why a key that a project file names needs consent; undefined for a key of this account whose material was generated here. */
export async function whyForeign(name: string, connection: Connection): Promise<string | undefined> {
  const { kms, bundles } = connection;
  if (bundles === undefined) return await whyForeignElsewhere(name, kms);
  let id: string | undefined;
  try {
    id = (await kms.describeKey({ KeyId: name })).KeyMetadata?.KeyId;
  } catch (error) {
    if (name.startsWith('arn:')) return `sets a key that is not in this vault: ${name}`;
    // The command reports a missing key itself.
    if (isKmsError(error) && error.code === 'NotFoundException') return undefined;
    throw error;
  }
  if (id === undefined) return undefined;
  const { accepted } = await (await bundles()).history(id);
  return accepted && `sets a key that was shared by ${accepted.giver}: ${name}`;
}
