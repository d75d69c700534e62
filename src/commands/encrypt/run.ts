import type { Kms } from '../../api/kms.ts';
import { maxBlobPlaintext } from '../../base/firstbytes.ts';
import { encodeToken } from '../../base/token.ts';
import { utf8 } from '../../base/bytes.ts';
import { KmsError } from '../../base/errors.ts';
import type { Invocation } from '../../terminal/command.ts';
import { encryptionContext } from '../../terminal/encryption-context.ts';
import type { Flags } from '../../terminal/flags.ts';
import { Input, isTerminal } from '../../terminal/input.ts';
import { refuseBinary } from '../../terminal/output.ts';
import type { Session } from '../../terminal/session.ts';
import { writeOutput } from '../../terminal/output-file.ts';
import { asymmetricAlgorithm } from './algorithm.ts';
import { asksForMessage, waitsForDisk } from './messages.ts';
import { hasRecipients, planSealingFor } from './recipients.ts';
import { rememberSmall } from './remembering.ts';
import { isMany } from '../manyfiles/ismany.ts';

interface Request {
  readonly kms: Kms;
  readonly keyId: string;
  readonly context: Readonly<Record<string, string>> | undefined;
  readonly flags: Flags;
  readonly session: Session;
}

async function encryptToToken(
  { kms, keyId, context, flags, session }: Request,
  plaintext: Uint8Array,
): Promise<void> {
  const output = await kms.encrypt({ KeyId: keyId, Plaintext: plaintext, EncryptionContext: context });
  if (session.json) {
    await session.printOutput('Encrypt', output);
    return;
  }
  const token = encodeToken(output.CiphertextBlob ?? new Uint8Array());
  writeOutput(flags.text('output'), utf8(`${token}\n`), flags.on('force'));
}

/** Where a message goes: -o; for a file on a terminal, beside it; else stdout. */
function messageTarget(flags: Flags, input: Input): string | undefined {
  const output = flags.text('output');
  if (output !== undefined || flags.on('armor') || !isTerminal(1)) return output;
  if (input.path === undefined) throw refuseBinary('write to a file with -o FILE, or text with -a');
  return `${input.path}.kms`;
}

async function encryptToMessage(invocation: Invocation, input: Input, head: Buffer): Promise<void> {
  const { flags, session } = invocation;
  if (session.json) {
    throw new KmsError('Usage', `--json is for up to ${maxBlobPlaintext} bytes on stdin`, {
      hint: 'a message is written with -o FILE or to stdout',
    });
  }
  const target = messageTarget(flags, input);
  const { blocksFor, pourFile } = await import('../../messages/parallel/start.ts');
  const blocks = flags.on('armor') ? undefined : await blocksFor(input, target);
  const { kms, sealing } = await planSealingFor(invocation);
  const options = sealing(input.size);
  const { size } = input;
  const isVault = kms !== undefined && size !== undefined;
  const remembered = isVault ? rememberSmall(session, size, () => input.at(0, size)) : undefined;
  const output = { target, force: flags.on('force'), sync: waitsForDisk(flags), total: input.size, session };
  const inBlocks =
    blocks !== undefined && (await pourFile(input, output, (pair) => blocks.encryptFile(kms, options, pair)));
  if (!inBlocks) {
    const { armor, encryptMessage } = await import('../../messages/message.ts');
    const { pipeOutput } = await import('../../terminal/pour.ts');
    const message = encryptMessage(kms, options, input.stream(head));
    await pipeOutput(flags.on('armor') ? armor(message) : message, output);
  }
  await remembered;
  if (target !== undefined && target !== '-') session.note(`encrypted to ${target}`);
}

async function encryptOne(invocation: Invocation): Promise<void> {
  const { args, flags, session } = invocation;
  const algorithm = asymmetricAlgorithm(invocation);
  if (algorithm !== undefined && !hasRecipients(invocation)) {
    flags.exclusive('encryptionAlgorithm', 'signed', 'frameLength');
    await (await import('./asymmetric.ts')).encryptAsymmetric(invocation, algorithm);
    return;
  }
  const keyId = await session.key(flags.text('keyId'));
  const context = encryptionContext(flags);
  const input = Input.open(args[0], 'pack it: kms encrypt --archive');
  try {
    const request = async (): Promise<Request> => ({
      kms: await session.kms(),
      keyId,
      context,
      flags,
      session,
    });
    if (input.isTerminal && !hasRecipients(invocation)) {
      if (asksForMessage(flags) && !flags.on('armor')) {
        throw new KmsError(
          'Usage',
          '--signed and --frame-length are for messages: what is typed becomes a token',
          {
            hint: 'pipe it in, or name a file: kms encrypt FILE',
          },
        );
      }
      const { askSecret } = await import('../../terminal/ask.ts');
      const secret = await askSecret('Secret', 'pipe it in, or name a file: kms encrypt FILE', session);
      await encryptToToken(await request(), secret.reveal());
      return;
    }
    const direct = input.path === undefined && !asksForMessage(flags) && !hasRecipients(invocation);
    const head = direct ? input.head(maxBlobPlaintext + 1) : Buffer.alloc(0);
    if (direct && head.length === 0) {
      throw new KmsError('Usage', 'standard input is empty: there is nothing to encrypt', {
        hint: 'an empty value can be a message: kms encrypt -a',
      });
    }
    if (direct && head.length <= maxBlobPlaintext) await encryptToToken(await request(), head);
    else await encryptToMessage(invocation, input, head);
  } finally {
    input.close();
  }
}

async function encryptInput(invocation: Invocation): Promise<number> {
  const { rest, flags } = invocation;
  if (flags.on('archive')) return (await import('./archive.ts')).encryptArchive(invocation);
  if (isMany(rest, flags)) return (await import('../manyfiles/convert.ts')).encryptMany(invocation);
  await encryptOne({ ...invocation, args: rest });
  return 0;
}

export async function run(invocation: Invocation): Promise<number> {
  try {
    return await encryptInput(invocation);
  } catch (error) {
    const { orWithoutVault } = await import('./novault.ts');
    throw orWithoutVault(
      error,
      'to encrypt for the holder of an RSA key needs none: kms encrypt FILE --public-key RECIPIENT',
    );
  }
}
