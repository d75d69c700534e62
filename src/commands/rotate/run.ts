import type { Kms } from '../../api/kms.ts';
import type { RotationsListEntry } from '../../api/types.ts';
import { KmsError } from '../../base/errors.ts';
import type { Invocation } from '../../terminal/command.ts';
import { longFlag } from '../../terminal/flags.ts';
import { formatDate, printFacts, printJson, printTable } from '../../terminal/output.ts';
import type { Session } from '../../terminal/session.ts';
import { listPages } from '../../base/pages.ts';

interface Request {
  readonly kms: Kms;
  readonly id: string;
  readonly session: Session;
  readonly period: number | undefined;
}

async function rotateNow({ kms, id, session }: Request): Promise<void> {
  const output = await kms.rotateKeyOnDemand({ KeyId: id });
  if (session.json) await session.printOutput('RotateKeyOnDemand', output);
  else session.note(`key ${id} has new material; what was encrypted before still decrypts`);
}

async function enable({ kms, id, session, period }: Request): Promise<void> {
  const output = await kms.enableKeyRotation({ KeyId: id, RotationPeriodInDays: period });
  if (session.json) await session.printOutput('EnableKeyRotation', output);
  else session.note(`key ${id} now rotates automatically`);
}

async function disable({ kms, id, session }: Request): Promise<void> {
  const output = await kms.disableKeyRotation({ KeyId: id });
  if (session.json) await session.printOutput('DisableKeyRotation', output);
  else session.note(`key ${id} no longer rotates automatically`);
}

async function status({ kms, id, session }: Request): Promise<void> {
  const output = await kms.getKeyRotationStatus({ KeyId: id });
  if (session.json) {
    await session.printOutput('GetKeyRotationStatus', output);
    return;
  }
  const { RotationPeriodInDays: days } = output;
  await printFacts([
    ['Key id', id],
    ['Automatic rotation', output.KeyRotationEnabled === true ? 'enabled' : 'disabled'],
    ['Period', days === undefined ? undefined : `${days} days`],
    ['Next rotation', formatDate(output.NextRotationDate)],
    ['Rotating since', formatDate(output.OnDemandRotationStartDate)],
  ]);
}

async function list({ kms, id, session }: Request): Promise<void> {
  const rotations: RotationsListEntry[] = [];
  const ask = listPages((marker) => kms.listKeyRotations({ KeyId: id, Limit: 1000, ...marker }));
  for await (const { Rotations = [] } of ask) rotations.push(...Rotations);
  if (session.json) {
    await session.printOutput('ListKeyRotations', { Rotations: rotations, Truncated: false });
    return;
  }
  await printTable(
    [{ title: 'ROTATED' }, { title: 'TYPE' }, { title: 'KEY MATERIAL', shrinks: true }],
    rotations.map((each) => [formatDate(each.RotationDate), each.RotationType, each.KeyMaterialId]),
  );
}

/** Runs what is due for every key of the vault, in all regions. */
async function carryOutDue(session: Session): Promise<void> {
  const done = await (await session.connection()).runDue();
  if (session.json) {
    printJson(done);
    return;
  }
  for (const arn of done.rotated) session.note(`${arn} has new material`);
  for (const arn of done.deleted) session.note(`${arn} is deleted`);
  if (done.rotated.length + done.deleted.length === 0) session.note('nothing is due');
}

const actions = { enable, disable, status, list } as const;

/** Flags that apply only with --reencrypt. */
const reencryptFlags = [
  'dryRun',
  'restart',
  'newDataKey',
  'allowLegacySuites',
  'force',
  'jobs',
  'encryptionContext',
] as const;

export async function run(invocation: Invocation): Promise<number> {
  const { flags } = invocation;
  flags.exclusive('enable', 'disable', 'status', 'list', 'due', 'reencrypt');
  if (flags.list('reencrypt').length > 0) {
    return await (await import('./files.ts')).rotateAndReencrypt(invocation);
  }
  const stray = reencryptFlags.find((name) => flags.on(name) || flags.list(name).length > 0);
  if (stray !== undefined) throw new KmsError('Usage', `${longFlag(stray)} needs --reencrypt`);
  await rotateKey(invocation);
  return 0;
}

async function rotateKey({ args, flags, session }: Invocation): Promise<void> {
  const period = flags.integer('period');
  if (period !== undefined && !flags.on('enable')) {
    throw new KmsError('Usage', '--period needs --enable', { hint: 'kms rotate KEY --enable --period 180' });
  }
  if (flags.on('due')) {
    if (args[0] !== undefined) throw new KmsError('Usage', '--due applies to all keys; do not name one');
    await carryOutDue(session);
    return;
  }
  const chosen = (Object.keys(actions) as (keyof typeof actions)[]).find((name) => flags.on(name));
  const kms = await session.kms();
  const id = await session.keyId(args[0]);
  await (chosen === undefined ? rotateNow : actions[chosen])({ kms, id, session, period });
}
