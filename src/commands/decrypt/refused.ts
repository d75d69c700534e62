/** Hints for inputs that do not decrypt, based only on what their bytes show to everybody. The error is always the same. */
import { KmsError } from '../../base/errors.ts';
import { invalidCiphertext } from '../../base/unworded.ts';
import type { OtherFormat } from '../../messages/otherformats.ts';
import type { Message } from './ciphertext.ts';

function withHint(hint: string): KmsError {
  const { code, message, unworded } = invalidCiphertext();
  return new KmsError(code, message, { hint, unworded });
}

/** Inserts the file's name into a command of the hint. */
export function insertFileName(text: string, argument: string | undefined): string {
  return argument === undefined || argument === '-' ? text : text.replaceAll(/\bFILE\b/g, argument);
}

/** For what is not recognised as a ciphertext. `format`: undefined if it may be a damaged one. */
export function explainUnrecognised(format: OtherFormat | undefined, argument: string | undefined): KmsError {
  if (format === undefined) return invalidCiphertext();
  const { what, help } = format;
  return withHint(help === undefined ? what : insertFileName(`${what}: ${help}`, argument));
}

/** Whether the layout shows a complete message; undefined if it cannot show that. */
async function isWhole({ size, at }: Message): Promise<boolean | undefined> {
  if (size === undefined || at === undefined) return undefined;
  const { outlineMessage } = await import('../../messages/message.ts');
  try {
    return (await outlineMessage(size, at)).layout !== undefined;
  } catch {
    return undefined;
  }
}

async function holds(start: Buffer, pairs: Readonly<Record<string, string>>): Promise<boolean> {
  const { inspectMessage } = await import('../../messages/message.ts');
  try {
    const { context } = await inspectMessage(start);
    return Object.entries(pairs).every(
      ([key, value]) => Object.hasOwn(context, key) && context[key] === value,
    );
  } catch {
    return true;
  }
}

/** The error for a message that does not decrypt. `start` is its beginning. */
export async function explainUndecryptable(
  found: Message,
  start: Buffer,
  argument: string | undefined,
  context: Readonly<Record<string, string>> | undefined,
): Promise<KmsError> {
  if ((await isWhole(found)) === false) {
    return withHint(
      insertFileName('the message is truncated, or followed by other bytes: kms inspect FILE', argument),
    );
  }
  if (context !== undefined && found.form === 'raw' && !(await holds(start, context))) {
    return withHint(
      insertFileName(
        'its encryption context is not the one given with -C: kms inspect FILE shows it',
        argument,
      ),
    );
  }
  return withHint(
    insertFileName(
      'no key at hand opens it, or it was altered: check the vault and the region; list its recipients: kms inspect FILE',
      argument,
    ),
  );
}
