import type { Input, Kms } from '../../api/kms.ts';
import { getOnlyUsage } from '../../api/materials.ts';
import { KmsError, isKmsError } from '../../base/errors.ts';
import type { Invocation } from '../../terminal/command.ts';
import { aliasName } from '../../base/names.ts';
import { printLine } from '../../terminal/output.ts';
import { readPolicyText } from '../policy/policyfile.ts';
import { parseTags } from './tags.ts';

type Request = Input<'CreateKey'>;

/** A new key cannot be deleted at once, so the alias is checked first. */
async function refuseTakenAlias(kms: Kms, alias: string): Promise<void> {
  try {
    await kms.describeKey({ KeyId: alias });
  } catch (error) {
    if (isKmsError(error) && error.code === 'NotFoundException') return;
    throw error;
  }
  throw new KmsError('AlreadyExistsException', 'an alias of this name already exists', {
    hint: 'kms aliases list shows them; kms aliases update points one to another key',
  });
}

export async function run({ flags, session }: Invocation): Promise<void> {
  const tags = parseTags(flags.list('tags'));
  const policyFile = flags.text('policy');
  const kms = await session.kms();
  const given = flags.text('alias');
  const alias = given === undefined ? undefined : aliasName(given);
  if (alias !== undefined) await refuseTakenAlias(kms, alias);
  const keySpec = flags.text('keySpec');
  const output = await kms.createKey({
    Description: flags.text('description'),
    KeySpec: keySpec as Request['KeySpec'],
    KeyUsage:
      (flags.text('keyUsage') as Request['KeyUsage']) ??
      (keySpec === undefined ? undefined : getOnlyUsage(keySpec)),
    Origin: flags.text('origin') as Request['Origin'],
    Tags: tags.length === 0 ? undefined : tags,
    Policy: policyFile === undefined ? undefined : readPolicyText(policyFile),
    MultiRegion: flags.on('multiRegion') ? true : undefined,
  });
  const id = output.KeyMetadata?.KeyId ?? '';
  if (alias !== undefined) await kms.createAlias({ AliasName: alias, TargetKeyId: id });
  if (session.json) await session.printOutput('CreateKey', output);
  else printLine(id);
}
