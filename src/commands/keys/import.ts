import type { Kms } from '../../api/kms.ts';
import { isKmsError, KmsError } from '../../base/errors.ts';
import { Secret } from '../../base/secret.ts';
import type { Invocation } from '../../terminal/command.ts';
import { readSmallFile } from '../../terminal/input.ts';
import { printLine } from '../../terminal/output.ts';

const dateForm = /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d{1,3})?)?(?:Z|[+-]\d\d:\d\d))?$/;

function dateOf(text: string): Date {
  const date = new Date(text);
  if (!dateForm.test(text) || Number.isNaN(date.getTime())) {
    throw new KmsError('Usage', '--valid-to takes a date', {
      hint: 'for example: 2030-01-31, or 2030-01-31T12:00:00Z',
    });
  }
  return date;
}

/** The permission to import does not include describing the key, which is needed only to resolve an alias. */
async function keyOf(
  kms: Kms,
  name: string,
): Promise<{ readonly id: string; readonly keySpec?: string | undefined }> {
  try {
    const { KeyMetadata } = await kms.describeKey({ KeyId: name });
    return { id: KeyMetadata?.KeyId ?? name, keySpec: KeyMetadata?.KeySpec };
  } catch (error) {
    if (isKmsError(error) && error.code === 'AccessDeniedException' && !name.includes('alias/'))
      return { id: name };
    throw error;
  }
}

export async function run({ args, flags, session }: Invocation): Promise<void> {
  const validTo = flags.text('validTo');
  const expires = validTo === undefined ? undefined : dateOf(validTo);
  const content = new Secret(readSmallFile(args[1] ?? '', 16_384, 'key material'));
  const kms = await session.kms();
  const { id, keySpec } = await keyOf(kms, await session.key(args[0] ?? ''));
  const { importKeyMaterial } = await import('../../connection/importing.ts');
  const output = await importKeyMaterial(kms, id, content, {
    validTo: expires,
    isNew: flags.on('new'),
    description: flags.text('keyMaterialDescription'),
    keySpec,
  });
  if (session.json) {
    await session.printOutput('ImportKeyMaterial', output);
    return;
  }
  printLine(output.KeyMaterialId ?? output.KeyId ?? id);
  if (flags.on('new')) session.note(`it becomes current with: kms rotate ${id}`);
}
