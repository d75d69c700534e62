/** `share accept` of a key bundle. */
import { concat } from '../../base/bytes.ts';
import { isKmsError, KmsError } from '../../base/errors.ts';
import { readCharacters, readText } from '../../base/text.ts';
import type { Invocation } from '../../terminal/command.ts';
import { longFlag } from '../../terminal/flags.ts';
import { Input, readSmallFile } from '../../terminal/input.ts';
import { aliasName, keyName } from '../../base/names.ts';
import { formatDate, printJson, printLine } from '../../terminal/output.ts';
import type { Session } from '../../terminal/session.ts';
import type { Inspected, KeyBundles, Received, ReceiveRequest } from '../../connection/keybundles.ts';
import { openBundles } from './key.ts';

const maxSigner = 4096;

/** The text of a file (`-` is standard input) that begins like a key bundle; undefined for anything else. Other code reports what cannot be read. */
async function readKeyBundle(path: string): Promise<string | undefined> {
  const { bundleBegin, maxBundleText } = await import('../../connection/keybundles.ts');
  let input: Input | undefined;
  try {
    input = Input.open(path);
    if (input.isTerminal) return undefined;
    const start = input.head(256);
    const isBundle = readCharacters(start)
      .replace(/^[ \t\r\n]+/, '')
      .startsWith(bundleBegin);
    // A pipe is read once.
    const whole = isBundle ? concat(start, input.all(maxBundleText, 'key bundle')) : undefined;
    return whole && (readText(whole) ?? '');
  } catch (error) {
    if (isKmsError(error) && error.code !== 'Usage') return undefined;
    throw error;
  } finally {
    input?.close();
  }
}

const forBundles = ['from', 'alias', 'identity'] as const;
const forMessages = ['keyId', 'only', 'privateKey', 'jobs', 'dryRun'] as const;

/** The text of the key bundle to accept; undefined for messages. Throws `Usage` for options of the other kind. */
export async function keyBundleIn({ rest, flags }: Invocation): Promise<string | undefined> {
  const found: { readonly path: string; readonly text: string }[] = [];
  for (const path of rest) {
    const text = path.startsWith('kms:') ? undefined : await readKeyBundle(path);
    if (text !== undefined) found.push({ path, text });
  }
  const [first] = found;
  if (first && rest.length > 1) {
    throw new KmsError('Usage', 'key bundles are accepted one at a time', {
      hint: `kms share accept ${first.path}`,
    });
  }
  const isGiven = (name: string): boolean => flags.text(name) !== undefined || flags.on(name);
  const wrong = (first ? forMessages : forBundles).find(isGiven);
  if (wrong !== undefined) {
    throw new KmsError(
      'Usage',
      `${longFlag(wrong)} is for ${first ? 'messages, and this is a key bundle' : 'key bundles, and this is not one'}`,
    );
  }
  return first?.text;
}

function describe({
  keyId,
  giver,
  made,
  signer,
  spec,
  usage,
  decryptOnly,
  description,
}: Inspected): readonly string[] {
  return [
    `key:        ${keyId} (${spec}, ${usage}${decryptOnly ? ', for decryption only' : ''})`,
    ...(description === '' ? [] : [`described:  ${description}`]),
    `given as:   ${giver}, on ${formatDate(made) ?? ''}`,
    `signed by:  ${signer}`,
  ];
}

/** Warns if an id in the bundle does not prove which material it is (docs/spec/key-bundle.md, "Acceptance"). */
function noteUnproven(session: Session, { unproven }: Inspected): void {
  if (unproven === 0) return;
  session.note(
    'the bundle has key material from an earlier version of kms: tokens of version 1 under it can be made to decrypt to something else in another vault; kms inspect shows the version of a token',
  );
}

/** For a new signer, only the user can compare fingerprints. */
async function isWanted(session: Session, bundles: KeyBundles, request: ReceiveRequest): Promise<boolean> {
  if (request.from !== undefined || session.yes) return true;
  const inspected = await bundles.inspect(request);
  if (inspected.trust !== 'first') return true;
  for (const line of describe(inspected)) session.note(line);
  noteUnproven(session, inspected);
  session.note(
    'Who made it is not proven. Compare the signer with the fingerprint that the giver sees (kms share signer), or name the giver\u2019s key with --from.',
  );
  return session.confirm('Accept the key?');
}

function printAccepted(session: Session, received: Received, alias: string | undefined): void {
  const { keyId, giver, signer, proven, isNew, added, materials, aliases, decryptOnly, policy, keyArn } =
    received;
  const region = keyArn.split(':')[3] ?? '';
  if (isNew)
    session.note(
      `accepted from ${giver} with ${added === 1 ? 'its key material' : `${added} key materials`}`,
    );
  else
    session.note(
      added === 0 ? 'nothing new: the key has all of it' : `${added} of ${materials} key materials are new`,
    );
  session.note(`signed by ${signer}${proven ? '' : ', which is not verified'}`);
  if (decryptOnly) session.note('it is for decryption only');
  if (policy === 'default')
    session.note('its policy is the default one: that of its giver has no meaning here');
  if (alias !== undefined) session.note(`${alias} names it`);
  if (isNew && alias === undefined && aliases[0] !== undefined) {
    const [name] = aliases;
    session.note(
      `its giver calls it ${name}; to do so too: kms aliases create ${name.replace('alias/', '')} ${keyId}`,
    );
  }
  if (received.isElsewhere)
    session.note(`it is in the region ${region}: for tokens and messages under it pass --region ${region}`);
}

/** Accepts a key bundle. */
export async function acceptKeyBundle({ flags, session }: Invocation, text: string): Promise<number> {
  const { decodeBundleText } = await import('../../connection/keybundles.ts');
  const from = flags.text('from');
  const alias = flags.text('alias');
  const identity = flags.text('identity');
  const bundles = await openBundles(session);
  const request: ReceiveRequest = {
    bundle: await decodeBundleText(text),
    identity: identity === undefined ? undefined : keyName(identity),
    region: (await session.settings()).region,
    from: from === undefined ? undefined : readCharacters(readSmallFile(from, maxSigner, 'public key')),
    alias: alias === undefined ? undefined : aliasName(alias),
  };
  if (!(await isWanted(session, bundles, request))) {
    session.note('nothing was accepted');
    return 1;
  }
  const received = await bundles.receive(request);
  if (session.json) {
    printJson({
      KeyId: received.keyId,
      KeyArn: received.keyArn,
      Giver: received.giver,
      Signer: received.signer,
      Proven: received.proven,
      New: received.isNew,
      KeyMaterialsAdded: received.added,
      KeyMaterialsUnproven: received.unproven,
      DecryptOnly: received.decryptOnly,
      Policy: received.policy,
      Aliases: received.aliases,
      Made: received.made.toISOString(),
    });
    return 0;
  }
  printLine(received.keyId);
  noteUnproven(session, received);
  printAccepted(session, received, request.alias);
  return 0;
}
