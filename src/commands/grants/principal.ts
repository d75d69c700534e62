import type { Kms } from '../../api/kms.ts';
import { parsePrincipal } from '../../base/principal.ts';

/** The ARN of `user/NAME` or `role/NAME` in the account of a key; any other text as it is. A name with a path is written with it. */
export async function principalArn(kms: Kms, KeyId: string, text: string): Promise<string> {
  const named = text.startsWith('arn:') ? undefined : parsePrincipal(text);
  if (named === undefined || named.kind === 'group') return text;
  const { KeyMetadata } = await kms.describeKey({ KeyId });
  return `arn:aws:iam::${KeyMetadata?.AWSAccountId ?? ''}:${named.kind}${named.path ?? '/'}${named.name}`;
}
