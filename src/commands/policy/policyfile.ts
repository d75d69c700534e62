import { KmsError } from '../../base/errors.ts';
import { readText } from '../../base/text.ts';
import { readSmallFile } from '../../terminal/input.ts';
import type { Invocation } from '../../terminal/command.ts';
import type { PolicyDocument, PolicyKind } from '../../policy/model.ts';

/** The unchanged text of a policy in a file. */
export function readPolicyText(path: string): string {
  const text = readText(readSmallFile(path, 131_072, 'a policy'));
  if (text === undefined) throw new KmsError('FileUnusable', 'the policy is not UTF-8 or UTF-16 text');
  return text;
}

/** The value of `--kind`. */
export function kindOf({ flags }: Pick<Invocation, 'flags'>): PolicyKind {
  return (flags.text('kind') as PolicyKind | undefined) ?? 'key';
}

/** Reads a policy from a file. Rejects if it is malformed. */
export async function readPolicy(path: string, kind: PolicyKind): Promise<PolicyDocument> {
  const { parsePolicy } = await import('../../policy/parse.ts');
  return parsePolicy(readPolicyText(path), kind);
}

/** The text of the key policy of the key in `-k`. */
export async function policyOfKey({
  flags,
  session,
}: Pick<Invocation, 'flags' | 'session'>): Promise<string> {
  const kms = await session.kms();
  const { Policy } = await kms.getKeyPolicy({ KeyId: await session.keyId(flags.text('keyId')) });
  if (Policy === undefined) throw new KmsError('NotFoundException', 'the key has no policy');
  return Policy;
}
