/** `share accept` of a key bundle. */
import { fromUtf8, view } from '../../base/bytes.ts';
import { isKmsError, KmsError } from '../../base/errors.ts';
import type { Invocation } from '../../cli/command.ts';
import { longFlag } from '../../cli/flags.ts';
import { Input, readSmallFile } from '../../cli/io.ts';
import { aliasName, keyName } from '../../cli/names.ts';
import { formatDate, printJson, printLine } from '../../cli/output.ts';
import type { Session } from '../../cli/session.ts';
import type { Inspected, KeyBundles, Received, ReceiveRequest } from '../../client/share/bundles.ts';
import { bundlesOf } from './bundles.ts';

const maxSigner = 4096;

/** Whether the file begins as a key bundle does; what cannot be read is for others to tell. */
async function isKeyBundle(path: string): Promise<boolean> {
  const { bundleBegin } = await import('../../client/share/bundles.ts');
  let input: Input | undefined;
  try {
    input = Input.open(path);
    const start = view(input.head(256)).toString('latin1');
    return start.replace(/^[ \t\r\n]+/, '').startsWith(bundleBegin);
  } catch (error) {
    if (isKmsError(error)) return false;
    throw error;
  } finally {
    input?.close();
  }
}

const forBundles = ['from', 'alias', 'identity'] as const;
const forMessages = ['keyId', 'only', 'privateKey', 'jobs', 'dryRun'] as const;

/** Whether what is to be accepted is a key bundle. Throws `Usage` for options that are for the other kind. */
export async function isForKeyBundle({ rest, flags }: Invocation): Promise<boolean> {
  const found: string[] = [];
  for (const path of rest) if (await isKeyBundle(path)) found.push(path);
  if (found.length > 0 && rest.length > 1) {
    throw new KmsError('Usage', 'key bundles are accepted one at a time', {
      hint: `kms share accept ${found[0]}`,
    });
  }
  const isBundle = found.length > 0;
  const isGiven = (name: string): boolean => flags.text(name) !== undefined || flags.on(name);
  const wrong = (isBundle ? forMessages : forBundles).find(isGiven);
  if (wrong !== undefined) {
    throw new KmsError(
      'Usage',
      `${longFlag(wrong)} is for ${isBundle ? 'messages, and this is a key bundle' : 'key bundles, and this is none'}`,
    );
  }
  return isBundle;
}

function describe({ keyId, giver, made, signer, spec, usage, decryptOnly, description }: Inspected): string {
  const lines = [
    `key:        ${keyId} (${spec}, ${usage}${decryptOnly ? ', for decryption only' : ''})`,
    ...(description === '' ? [] : [`described:  ${description}`]),
    `given as:   ${giver}, on ${formatDate(made) ?? ''}`,
    `signed by:  ${signer}`,
  ];
  // Control characters in what others wrote must not steer the terminal.
  return lines.map((line) => line.replace(/\p{C}/gu, '\ufffd')).join('\n');
}

/** Nobody vouches for a signer that is seen for the first time but the person who compares fingerprints. */
async function isWanted(session: Session, bundles: KeyBundles, request: ReceiveRequest): Promise<boolean> {
  if (request.from !== undefined || session.yes) return true;
  const inspected = await bundles.inspect(request);
  if (inspected.trust !== 'first') return true;
  session.note(describe(inspected));
  session.note(
    'Who made it is not proven. Compare the signer with the fingerprint that the giver sees (kms share signer), or name the giver\u2019s key with --from.',
  );
  return session.confirm('Accept the key?');
}

async function tell(session: Session, received: Received): Promise<void> {
  const { keyId, giver, signer, proven, isNew, added, materials, aliases, decryptOnly, policy, keyArn } =
    received;
  const here = (await session.settings()).region;
  const region = keyArn.split(':')[3] ?? '';
  if (isNew)
    session.note(
      `accepted from ${giver} with ${added === 1 ? 'its key material' : `${added} key materials`}`,
    );
  else
    session.note(
      added === 0 ? 'nothing new: the key has all of it' : `${added} of ${materials} key materials are new`,
    );
  session.note(`signed by ${signer}${proven ? '' : ', which nobody vouches for'}`);
  if (decryptOnly) session.note('it is for decryption only');
  if (policy === 'default')
    session.note('its policy is the default one: that of its giver has no meaning here');
  if (isNew && aliases[0] !== undefined) {
    const [name] = aliases;
    session.note(
      `its giver calls it ${name}; to do so too: kms aliases create ${name.replace('alias/', '')} ${keyId}`,
    );
  }
  if (here !== region)
    session.note(`it is in the region ${region}: for tokens under it pass --region ${region}`);
}

/** Accepts the key bundle in the one file that is named. */
export async function acceptKeyBundle({ rest, flags, session }: Invocation): Promise<number> {
  const path = rest[0] ?? '';
  const { decodeBundleText, maxBundleText } = await import('../../client/share/bundles.ts');
  const from = flags.text('from');
  const alias = flags.text('alias');
  const identity = flags.text('identity');
  const text = fromUtf8(readSmallFile(path, maxBundleText, 'key bundle')) ?? '';
  const bundles = await bundlesOf(session);
  const request: ReceiveRequest = {
    bundle: await decodeBundleText(text),
    identity: identity === undefined ? undefined : keyName(identity),
    region: (await session.settings()).region,
    from: from === undefined ? undefined : readSmallFile(from, maxSigner, 'public key').toString('latin1'),
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
      DecryptOnly: received.decryptOnly,
      Policy: received.policy,
      Aliases: received.aliases,
      Made: received.made.toISOString(),
    });
    return 0;
  }
  printLine(received.keyId);
  await tell(session, received);
  return 0;
}
