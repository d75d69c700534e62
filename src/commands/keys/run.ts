import type { KeyMetadata, Tag } from '../../api/types.ts';
import { utf8 } from '../../base/bytes.ts';
import { KmsError } from '../../base/errors.ts';
import { encodePem } from '../../base/pem.ts';
import type { KeyHistory } from '../../connection/keybundles.ts';
import type { Invocation } from '../../terminal/command.ts';
import { isTerminal } from '../../terminal/input.ts';
import { keyName } from '../../base/names.ts';
import { writePublic } from '../../terminal/output-file.ts';
import { formatDate, printFacts, printLine, refuseBinary } from '../../terminal/output.ts';
import { listPages } from '../../base/pages.ts';
import type { Session } from '../../terminal/session.ts';
import { readPolicyText } from '../policy/policyfile.ts';
import { parseTags } from './tags.ts';

/** Where a key came from and whom it was shared with, which the API's shapes do not contain. */
async function historyOf(session: Session, { KeyId }: KeyMetadata): Promise<KeyHistory> {
  const { bundles } = await session.connection();
  if (bundles === undefined) return {};
  return (await bundles()).history(KeyId);
}

export async function describeKey({ args, session }: Invocation): Promise<void> {
  const kms = await session.kms();
  const output = await kms.describeKey({ KeyId: keyName(args[0] ?? '') });
  if (session.json) {
    await session.printOutput('DescribeKey', output);
    return;
  }
  const key = output.KeyMetadata;
  if (key === undefined) return;
  const { accepted, handedOver } = await historyOf(session, key);
  await printFacts([
    ['Key id', key.KeyId],
    ['ARN', key.Arn],
    ['State', key.KeyState],
    ['Description', key.Description === '' ? undefined : key.Description],
    ['Spec', key.KeySpec],
    ['Usage', key.KeyUsage],
    ['Origin', key.Origin],
    ['Multi-Region', key.MultiRegion === true ? 'yes' : undefined],
    ['Created', formatDate(key.CreationDate)],
    ['Deleted on', formatDate(key.DeletionDate)],
    ['Expires', formatDate(key.ValidTo)],
    ['Key material', key.CurrentKeyMaterialId],
    ['Shared by', accepted && `${accepted.giver} on ${formatDate(accepted.at) ?? ''}`],
    ['Signed by', accepted?.signer],
    ['Only decrypts', accepted?.decryptOnly === true ? 'yes' : undefined],
    ['Handed over', formatDate(handedOver)],
  ]);
}

export async function printPublicKey({ args, flags, session }: Invocation): Promise<void> {
  const file = flags.text('output');
  const onTerminal = isTerminal(1) && (file === undefined || file === '-');
  if (flags.on('der') && onTerminal && !session.json)
    throw refuseBinary('write to a file with -o FILE, or leave out --der');
  const kms = await session.kms();
  const output = await kms.getPublicKey({ KeyId: keyName(args[0] ?? '') });
  if (session.json) {
    await session.printOutput('GetPublicKey', output);
    return;
  }
  const der = output.PublicKey ?? new Uint8Array();
  writePublic(file, flags.on('der') ? der : utf8(encodePem('PUBLIC KEY', der)), flags.on('force'));
}

export async function enableKey({ args, session }: Invocation): Promise<void> {
  const kms = await session.kms();
  const id = await session.keyId(args[0] ?? '');
  const output = await kms.enableKey({ KeyId: id });
  if (session.json) await session.printOutput('EnableKey', output);
  else session.note(`key ${id} is enabled`);
}

export async function disableKey({ args, session }: Invocation): Promise<void> {
  const kms = await session.kms();
  const id = await session.keyId(args[0] ?? '');
  const output = await kms.disableKey({ KeyId: id });
  if (session.json) await session.printOutput('DisableKey', output);
  else session.note(`key ${id} is disabled`);
}

export async function updateKey({ args, flags, session }: Invocation): Promise<void> {
  const description = flags.text('description');
  if (description === undefined) {
    throw new KmsError('Usage', 'there is nothing to change', { hint: 'pass --description TEXT' });
  }
  const kms = await session.kms();
  const id = await session.keyId(args[0] ?? '');
  const output = await kms.updateKeyDescription({ KeyId: id, Description: description });
  if (session.json) await session.printOutput('UpdateKeyDescription', output);
  else session.note(`the description of key ${id} is changed`);
}

export async function scheduleDeletion({ args, flags, session }: Invocation): Promise<number> {
  const days = flags.integer('pendingWindowInDays');
  const kms = await session.kms();
  const id = await session.keyId(args[0] ?? '');
  session.note(
    `what is encrypted under key ${id} cannot be decrypted while the deletion is pending, and never again after it`,
  );
  if (!(await session.confirm(`Delete key ${id} after ${String(days ?? 30)} days?`))) {
    session.note('nothing was changed');
    return 1;
  }
  const output = await kms.scheduleKeyDeletion({ KeyId: id, PendingWindowInDays: days });
  if (session.json) {
    await session.printOutput('ScheduleKeyDeletion', output);
    return 0;
  }
  printLine(`key ${id} will be deleted on ${formatDate(output.DeletionDate) ?? 'its date'}`);
  session.note(`until then: kms keys cancel-deletion ${id}`);
  return 0;
}

export async function cancelDeletion({ args, session }: Invocation): Promise<void> {
  const kms = await session.kms();
  const id = await session.keyId(args[0] ?? '');
  const output = await kms.cancelKeyDeletion({ KeyId: id });
  if (session.json) await session.printOutput('CancelKeyDeletion', output);
  else session.note(`key ${id} stays; it is disabled until you run: kms keys enable ${id}`);
}

export async function tagKey({ args, rest, session }: Invocation): Promise<void> {
  const tags = parseTags(rest);
  if (tags.length === 0) throw new KmsError('Usage', 'no tags are given');
  const kms = await session.kms();
  const id = await session.keyId(args[0] ?? '');
  const output = await kms.tagResource({ KeyId: id, Tags: tags });
  if (session.json) await session.printOutput('TagResource', output);
  else session.note(`key ${id} now has these tags`);
}

export async function untagKey({ args, rest, session }: Invocation): Promise<void> {
  if (rest.length === 0) throw new KmsError('Usage', 'no tags are given');
  const kms = await session.kms();
  const id = await session.keyId(args[0] ?? '');
  const output = await kms.untagResource({ KeyId: id, TagKeys: rest });
  if (session.json) await session.printOutput('UntagResource', output);
  else session.note(`key ${id} no longer has these tags`);
}

export async function listTags({ args, session }: Invocation): Promise<void> {
  const kms = await session.kms();
  const id = await session.keyId(args[0] ?? '');
  const tags: Tag[] = [];
  for await (const { Tags = [] } of listPages((marker) => kms.listResourceTags({ KeyId: id, ...marker }))) {
    tags.push(...Tags);
  }
  if (session.json) await session.printOutput('ListResourceTags', { Tags: tags, Truncated: false });
  else for (const { TagKey, TagValue } of tags) printLine(`${TagKey}=${TagValue}`);
}

export async function replicateKey({ args, flags, session }: Invocation): Promise<void> {
  const tags = parseTags(flags.list('tags'));
  const policyFile = flags.text('policy');
  const policy = policyFile === undefined ? undefined : readPolicyText(policyFile);
  const kms = await session.kms();
  const output = await kms.replicateKey({
    KeyId: await session.keyId(args[0] ?? ''),
    ReplicaRegion: args[1] ?? '',
    Description: flags.text('description'),
    Tags: tags.length === 0 ? undefined : tags,
    Policy: policy,
  });
  if (session.json) await session.printOutput('ReplicateKey', output);
  else printLine(output.ReplicaKeyMetadata?.Arn ?? '');
}
