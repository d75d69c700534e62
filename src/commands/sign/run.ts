import type { Invocation } from '../../terminal/command.ts';
import { formatOf, writeFormatted, openPiped, readShort } from '../../terminal/formats.ts';
import { limits } from '../../api/limits.ts';
import type { Kms } from '../../api/kms.ts';
import type { MessageType, SigningAlgorithmSpec } from '../../api/types.ts';
import { longFlag } from '../../terminal/flags.ts';
import { KmsError } from '../../base/errors.ts';

export async function run(invocation: Invocation): Promise<void> {
  const { flags, session } = invocation;
  const format = formatOf(flags, 'base64');
  const kms = await session.kms();
  const output = await kms.sign(await signingRequest(kms, invocation));
  if (session.json) await session.printOutput('Sign', output);
  else writeFormatted(output.Signature ?? new Uint8Array(), format, flags);
}

export interface SigningRequest {
  readonly KeyId: string;
  readonly SigningAlgorithm: SigningAlgorithmSpec;
  readonly Message: Uint8Array;
  readonly MessageType: MessageType;
}

export async function signingRequest(
  kms: Kms,
  { args, flags, session }: Invocation,
): Promise<SigningRequest> {
  const KeyId = await session.key(flags.text('keyId'));
  const { prepareForSigning, signingAlgorithm } = await import('../../messages/digest.ts');
  const asked = flags.text('signingAlgorithm') as SigningAlgorithmSpec | undefined;
  const type = flags.text('messageType') as MessageType | undefined;
  // Report an unreadable input before any call for the key.
  if (type !== undefined) {
    const Message = readShort(args[0], limits.messageBytes);
    const SigningAlgorithm = asked ?? (await signingAlgorithm(kms, KeyId));
    return { KeyId, SigningAlgorithm, Message, MessageType: type };
  }
  const input = openPiped(args[0]);
  try {
    const head = input.head(limits.messageBytes + 1);
    const SigningAlgorithm = asked ?? (await signingAlgorithm(kms, KeyId));
    const key = { id: KeyId, algorithm: SigningAlgorithm };
    return { KeyId, SigningAlgorithm, ...(await prepareForSigning(kms, key, head, input.stream(head))) };
  } finally {
    input.close();
  }
}

/** The value of a required option. */
export function required(flags: Invocation['flags'], name: string, what: string): string {
  const value = flags.text(name);
  if (value === undefined) throw new KmsError('Usage', `${longFlag(name)} is missing: ${what}`);
  return value;
}
