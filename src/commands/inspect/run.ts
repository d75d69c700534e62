/** `kms inspect`: describes a ciphertext without a key. */
import type { MessageOutline } from '../../messages/message.ts';
import type { OtherFormat } from '../../messages/otherformats.ts';
import type { Unrecognised } from '../../messages/recognise.ts';
import { isKmsError, KmsError } from '../../base/errors.ts';
import { decodeText, readCharacters } from '../../base/text.ts';
import type { Invocation } from '../../terminal/command.ts';
import type { Input } from '../../terminal/input.ts';
import { printFacts, printJson, printTable, remark } from '../../terminal/output.ts';
import type { Session } from '../../terminal/session.ts';
import { withCiphertext, type Blob, type Message } from '../decrypt/ciphertext.ts';
import { insertFileName } from '../decrypt/refused.ts';

const unauthenticated = 'nothing shown here is authenticated';
/** Size limit of text, which is searched for tokens in memory. */
const textLimit = 64 * 1024 * 1024;
/** The most data keys read without --max-encrypted-data-keys. */
const defaultDataKeys = 100;

function bytes(count: number): string {
  return `${count} byte${count === 1 ? '' : 's'}`;
}

/** Sizes are those of the message's bytes, even if the message is text. */
async function outline({ stream, size, at }: Message): Promise<MessageOutline> {
  const files = await import('../../messages/message.ts');
  return await (at !== undefined && size !== undefined
    ? files.outlineMessage(size, at)
    : files.outlineStream(stream()));
}

function suiteId(id: number): string {
  return `0x${id.toString(16).padStart(4, '0')}`;
}

function bodyOf({ frameLength, layout }: MessageOutline): string {
  if (frameLength === 0) return 'one block, not framed';
  const frames = layout === undefined ? 'frames' : `${layout.frames} frame${layout.frames === 1 ? '' : 's'}`;
  return `${frames} of ${bytes(frameLength)}`;
}

function hintsOf({ committing, recipients, layout }: MessageOutline): string[] {
  const hints = [];
  if (!committing) {
    hints.push('it does not commit to its key: decrypting it requires --allow-legacy-suites');
  }
  if (recipients.length > defaultDataKeys) {
    hints.push(`decrypting it requires --max-encrypted-data-keys ${recipients.length} or more`);
  }
  if (layout === undefined) hints.push('it is truncated or has extra bytes at its end');
  return hints;
}

async function message(found: Message, session: Session): Promise<number> {
  const outlined = await outline(found);
  const { version, suite, committing, signed, frameLength, context, recipients, headerLength, layout } =
    outlined;
  if (session.json) {
    printJson({
      kind: 'message',
      form: found.form,
      authenticated: false,
      version,
      suite: { id: suiteId(suite.id), name: suite.name },
      committing,
      signed,
      framed: frameLength > 0,
      frameLength: frameLength > 0 ? frameLength : undefined,
      frames: frameLength > 0 ? layout?.frames : undefined,
      encryptionContext: context,
      recipients: recipients.map(({ provider, info }) => ({ provider, key: info })),
      headerSize: headerLength,
      size: found.size,
      plaintextSize: layout?.plaintextLength,
      whole: layout !== undefined,
    });
  } else {
    const form = { raw: '', armor: ', armored', base64: ', in base64' }[found.form];
    const pairs = Object.entries(context).map(([name, value]) => ['context', `${name}=${value}`] as const);
    await printFacts([
      ['message', `version ${version}${form}`],
      ['suite', `${suiteId(suite.id)} ${suite.name}`],
      ['key commitment', committing ? 'yes' : 'no'],
      ['signed', signed ? 'yes' : 'no'],
      ['body', bodyOf(outlined)],
      ...(pairs.length > 0 ? pairs : ([['context', 'none']] as const)),
      ...recipients.map(({ provider, info }) => ['recipient', `${provider} ${info}`] as const),
      ['header', bytes(headerLength)],
      ['size', found.size === undefined ? undefined : bytes(found.size)],
      ['plaintext', layout && bytes(layout.plaintextLength)],
      ['whole', layout === undefined ? 'no' : 'yes'],
    ]);
    for (const hint of hintsOf(outlined)) session.note(hint);
  }
  return layout === undefined ? 6 : 0;
}

async function blob({ blob: found, form }: Blob, session: Session): Promise<number> {
  const { describeBlob } = await import('../../messages/inspect.ts');
  const described = await describeBlob(found);
  if (described === undefined) throw refuse(undefined);
  const { version, committing, keyId, materialId, size, plaintextSize } = described;
  if (session.json) {
    printJson({
      kind: form === 'token' ? 'token' : 'blob',
      form,
      authenticated: false,
      version,
      committing,
      keyId,
      keyMaterialId: materialId,
      size,
      plaintextSize,
    });
    return 0;
  }
  await printFacts([
    [form === 'token' ? 'token' : 'blob', `version ${version}${form === 'base64' ? ', in base64' : ''}`],
    ['key commitment', committing ? 'yes' : 'no'],
    ['key', keyId],
    ['key material', materialId],
    ['size', bytes(size)],
    ['plaintext', bytes(plaintextSize)],
  ]);
  return 0;
}

async function tokens(input: Input, start: Buffer, session: Session): Promise<number | undefined> {
  const { describeTokens } = await import('../../messages/inspect.ts');
  const found = await describeTokens(Buffer.concat([start, input.all(textLimit, 'text')]));
  if (found.length === 0) return undefined;
  const damaged = found.filter((each) => each.damaged);
  const whole = found.filter((each) => !each.damaged);
  if (session.json) {
    printJson({
      kind: 'text',
      authenticated: false,
      tokens: whole.map(({ line, column, version, committing, keyId, materialId, size, plaintextSize }) => ({
        line,
        column,
        version,
        committing,
        keyId,
        keyMaterialId: materialId,
        size,
        plaintextSize,
      })),
      damaged: damaged.map(({ line, column }) => ({ line, column })),
    });
  } else {
    await printTable(
      [
        { title: 'LINE' },
        { title: 'COLUMN' },
        { title: 'KEY' },
        { title: 'PLAINTEXT' },
        { title: 'KEY MATERIAL', shrinks: true },
      ],
      found.map(({ line, column, damaged, keyId, materialId, plaintextSize }) => [
        String(line),
        String(column),
        damaged ? 'damaged' : (keyId ?? 'of another service'),
        plaintextSize === undefined ? undefined : bytes(plaintextSize),
        materialId,
      ]),
    );
    session.note(`${whole.length} token${whole.length === 1 ? '' : 's'} in text`);
  }
  if (damaged.length === 0) return 0;
  if (!session.json) {
    session.note(
      `${damaged.length} damaged: cut off, folded, or followed by other characters; a token is one word on one line`,
    );
  }
  return 6;
}

async function keyBundle(input: Input, start: Buffer, session: Session): Promise<number> {
  const { describeBundle, maxBundleText } = await import('../../connection/keybundles.ts');
  const text = readCharacters(Buffer.concat([start, input.all(maxBundleText, 'key bundle')]));
  const { version, id, signer, recipients, size } = await describeBundle(text);
  if (session.json) {
    printJson({ kind: 'key-bundle', version, id, signer, signed: true, recipients, size });
    return 0;
  }
  await printFacts([
    ['key bundle', `version ${version}`],
    ['bundle id', id],
    ['signed by', signer],
    ['signature', 'valid'],
    ...recipients.map((fingerprint) => ['recipient', fingerprint] as const),
    ['size', bytes(size)],
  ]);
  session.note(
    'the key and its sender are sealed for the recipients: kms share accept shows them before accepting',
  );
  session.note(
    'the signature proves who made it only if you know that signer: the sender prints it with kms share signer',
  );
  return 0;
}

/** `form` is undefined for an input that was recognised as a ciphertext but is invalid. */
function refuse(form: OtherFormat | undefined, argument?: string): KmsError {
  return new KmsError(
    'InvalidCiphertextException',
    form
      ? `it is not a message, token or blob: ${form.what}`
      : 'it is not a message, token or blob, or is damaged',
    { hint: insertFileName(form?.help ?? 'kms encrypt makes them', argument) },
  );
}

export async function run({ args, session }: Invocation): Promise<number> {
  let form: OtherFormat | undefined;
  const other = async (
    input: Input,
    head: Buffer,
    { identify }: Unrecognised,
  ): Promise<number | undefined> => {
    form = await identify();
    const kind = form?.kind;
    if (kind === 'key bundle') return keyBundle(input, head, session);
    const { hasTokens, searchForm } = await import('../../messages/tokens.ts');
    const mayHoldTokens = kind !== undefined || hasTokens(decodeText(head, searchForm(head)).characters);
    return mayHoldTokens ? tokens(input, head, session) : undefined;
  };
  try {
    return await withCiphertext(args[0], { other }, async (ciphertext) => {
      const status = await (ciphertext.kind === 'message'
        ? message(ciphertext, session)
        : blob(ciphertext, session));
      if (!session.json && !session.quiet) remark(unauthenticated);
      return status;
    });
  } catch (error) {
    throw isKmsError(error) && error.code === 'InvalidCiphertextException' ? refuse(form, args[0]) : error;
  }
}
