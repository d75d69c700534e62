import type { Kms } from '../../api/kms.ts';
import { isKmsError, KmsError } from '../../base/errors.ts';
import { canAsk } from '../../terminal/ask.ts';
import type { Invocation } from '../../terminal/command.ts';
import { editedFile, type EditedFile } from './editor.ts';
import { faultLine } from './lint.ts';

type EditedKey = Pick<Invocation, 'session'> & {
  readonly kms: Kms;
  readonly id: string;
  readonly bypass: boolean;
};

async function currentPolicy({ kms, id }: EditedKey): Promise<string> {
  const { Policy } = await kms.getKeyPolicy({ KeyId: id });
  return Policy ?? '';
}

/** Puts the policy; resolves to its faults, one line each, empty if it was stored. Rejects for errors that another text would not fix. */
async function put(context: EditedKey, before: string, text: string): Promise<readonly string[]> {
  const { findFaults } = await import('../../policy/faults.ts');
  const faults = findFaults(text, 'key');
  if (faults.length > 0) return faults.map((fault) => faultLine('policy', fault));
  if ((await currentPolicy(context)) !== before) {
    throw new KmsError('ConflictException', 'the key policy changed during the edit; nothing was changed');
  }
  const { kms, id, bypass } = context;
  try {
    await kms.putKeyPolicy({
      KeyId: id,
      Policy: text,
      BypassPolicyLockoutSafetyCheck: bypass ? true : undefined,
    });
    return [];
  } catch (error) {
    if (!isKmsError(error) || error.code !== 'MalformedPolicyDocumentException') throw error;
    return [error.message];
  }
}

/** Whether to open the editor again; never without a terminal. */
async function again({ session }: EditedKey): Promise<boolean> {
  if (session.yes || !canAsk(session)) return false;
  return session.confirm('Edit again?');
}

/** Resolves to whether the policy was changed. */
async function editUntilPut(context: EditedKey, file: EditedFile, before: string): Promise<boolean> {
  for (;;) {
    const text = await file.edit();
    if (text.trim() === before.trim()) return false;
    const wrong = await put(context, before, text.replace(/\n$/, '')).catch((error: unknown) => {
      file.keep();
      context.session.note(`What you wrote is in ${file.path}`);
      throw error;
    });
    if (wrong.length === 0) return true;
    for (const line of wrong) context.session.note(line);
    if (!(await again(context))) {
      file.keep();
      throw new KmsError('MalformedPolicyDocumentException', 'the policy is not valid; nothing was changed', {
        hint: `what you wrote is in ${file.path}`,
      });
    }
  }
}

export async function run({ flags, session }: Invocation): Promise<void> {
  const kms = await session.kms();
  const id = await session.keyId(flags.text('keyId'));
  const context = { session, kms, id, bypass: flags.on('bypassPolicyLockoutSafetyCheck') };
  const before = await currentPolicy(context);
  const file = editedFile('key-policy.json', `${before}\n`);
  try {
    const changed = await editUntilPut(context, file, before);
    session.note(changed ? `key ${id} now has this policy` : 'The policy was not changed.');
  } finally {
    file.close();
  }
}
