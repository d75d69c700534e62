import { KmsError } from '../../base/errors.ts';
import { decodeText, encodeText } from '../../base/text.ts';
import type { Invocation } from '../../terminal/command.ts';
import { isTerminal, type Input } from '../../terminal/input.ts';
import { refuseBinary } from '../../terminal/output.ts';
import { writeOutput } from '../../terminal/output-file.ts';
import { withCiphertext, type Message } from '../decrypt/ciphertext.ts';
import { holdFor } from '../decrypt/opening.ts';
import { pipeOutput } from '../../terminal/pour.ts';
import { parseContexts } from './files.ts';
import { isFolder } from '../manyfiles/ismany.ts';

async function reencryptMessage(invocation: Invocation, found: Message): Promise<void> {
  const { flags, session } = invocation;
  if (session.json)
    throw new KmsError('Usage', '--json is for tokens and ciphertext blobs, not for messages');
  const { rewrapping } = await import('./files.ts');
  const { rewrittenMessage } = await import('../../files/search.ts');
  const target = flags.text('output');
  const hold = await holdFor(target);
  const output = await rewrittenMessage(await rewrapping(invocation), found, found.stream(), hold);
  if (output === undefined) {
    throw new KmsError('UnsupportedOperationException', "it is already under the key's current material");
  }
  await pipeOutput(output, {
    target,
    force: flags.on('force'),
    sync: true,
    total: found.size,
    session,
  });
}

/** Adds a line end to text that has none. */
function endLine(bytes: Uint8Array): Uint8Array {
  const text = decodeText(bytes);
  return text.characters.endsWith('\n') ? bytes : encodeText(text, `${text.characters}\n`);
}

async function reencryptOne(invocation: Invocation): Promise<number> {
  const { rest, flags, session } = invocation;
  const [argument] = rest;
  const { source, destination = source } = parseContexts(flags);
  const keyId = await session.key(flags.text('keyId'));
  const target = flags.text('output');
  const isInFile = target === undefined && argument !== undefined && argument !== '-';
  // Text with tokens, like a message, is re-encrypted only in its file.
  const other = async (_input: Input, start: Buffer): Promise<number | undefined> => {
    const { hasTokens, searchForm } = await import('../../messages/tokens.ts');
    const hasSome = isInFile && hasTokens(decodeText(start, searchForm(start)).characters);
    return hasSome ? await reencryptInPlace(invocation) : undefined;
  };
  return await withCiphertext(argument, { isRemote: session.isRemote, other }, async (ciphertext) => {
    if (ciphertext.kind === 'message') {
      if (isInFile) return await reencryptInPlace(invocation);
      await reencryptMessage(invocation, ciphertext);
      return 0;
    }
    if (ciphertext.form === 'raw' && (target ?? '-') === '-' && !session.json && isTerminal(1)) {
      throw refuseBinary('write to a file with -o FILE, or pipe it on');
    }
    const kms = await session.kms();
    const output = await kms.reEncrypt({
      CiphertextBlob: ciphertext.blob,
      SourceEncryptionContext: source,
      DestinationKeyId: keyId,
      DestinationEncryptionContext: destination,
    });
    if (session.json) {
      await session.printOutput('ReEncrypt', output);
      return 0;
    }
    const blob = output.CiphertextBlob ?? new Uint8Array();
    const written = ciphertext.written(blob);
    writeOutput(target, ciphertext.form === 'raw' ? written : endLine(written), flags.on('force'));
    return 0;
  });
}

async function reencryptInPlace(invocation: Invocation): Promise<number> {
  return (await import('./files.ts')).reencryptMany(invocation);
}

export async function run(invocation: Invocation): Promise<number> {
  const { rest, flags } = invocation;
  const [first] = rest;
  const flagged = flags.on('inPlace') || flags.on('dryRun') || flags.text('jobs') !== undefined;
  if (flagged && first === undefined) {
    throw new KmsError('Usage', '--in-place, --jobs and --dry-run are for files and folders');
  }
  const many = flagged || rest.length > 1 || (first !== undefined && isFolder(first));
  return await (many ? reencryptInPlace(invocation) : reencryptOne(invocation));
}
