/** Builds a question to the vault from flags. */
import { KmsError } from '../../base/errors.ts';
import { parseJson, type Json, type JsonObject } from '../../base/json.ts';
import type { Invocation } from '../../terminal/command.ts';
import { encryptionContext } from '../../terminal/encryption-context.ts';
import type { Flags } from '../../terminal/flags.ts';
import type { Session } from '../../terminal/session.ts';
import type { Ask, ExplainQuestion } from '../../engine/explain/questions.ts';
import { readPolicyText } from './policyfile.ts';

/** A function that asks the vault, directly or through its agent. Rejects if commands work on another service. */
export async function asking(session: Session): Promise<Ask> {
  const { ask } = await session.connection();
  if (ask) return ask;
  throw new KmsError('UnsupportedOperationException', 'only a local vault explains its decisions', {
    hint: 'run it where the vault is; kms policy validate, diff and test need no vault',
  });
}

/** `NAME=VALUE`; a value that is JSON is parsed, any other one is a string. */
function parameters(flags: Flags): JsonObject | undefined {
  const found = flags.list('parameter').map((text): readonly [string, Json] => {
    const at = text.indexOf('=');
    if (at < 1) throw new KmsError('Usage', '--parameter takes NAME=VALUE, for example NumberOfBytes=32');
    const value = text.slice(at + 1);
    return [text.slice(0, at), parseJson(value) ?? value];
  });
  return found.length === 0 ? undefined : Object.fromEntries(found);
}

/** A time in ISO 8601. */
export function timeOf(flags: Flags, name: string, examples = '2026-12-31T00:00:00Z'): string | undefined {
  const text = flags.text(name);
  if (text === undefined) return undefined;
  const time = /^\d{4}-\d\d-\d\d/.test(text) ? new Date(text) : undefined;
  if (time !== undefined && !Number.isNaN(time.getTime())) return time.toISOString();
  throw new KmsError('Usage', `--${name} takes a time such as ${examples}`);
}

/** Undefined for actions that concern no key. */
export async function keyFor(
  { flags, session }: Pick<Invocation, 'flags' | 'session'>,
  action: string,
): Promise<string | undefined> {
  const { accountPermissions } = await import('../../api/permissions.ts');
  const isOfAccount = accountPermissions.some((each) => each.toLowerCase() === action.toLowerCase());
  return isOfAccount ? undefined : session.key(flags.text('keyId'));
}

export async function explainQuestion(invocation: Invocation): Promise<ExplainQuestion> {
  const { flags } = invocation;
  const [principal, action] = [flags.text('principal'), flags.text('action')];
  if (principal === undefined || action === undefined) {
    throw new KmsError('Usage', 'name the principal and the action', {
      hint: 'for example: kms policy explain -k app --principal role/ci --action kms:Decrypt',
    });
  }
  const [key, at, policy] = [await keyFor(invocation, action), timeOf(flags, 'at'), flags.text('policy')];
  const [context, tags, members] = [
    encryptionContext(flags),
    encryptionContext(flags, 'tag'),
    parameters(flags),
  ];
  const [tokens, sessionPolicies] = [
    flags.list('grantToken'),
    flags.list('sessionPolicy').map(readPolicyText),
  ];
  const sourceIp = flags.text('sourceIp');
  return {
    type: 'explain',
    principal,
    action,
    ...(key !== undefined && { key }),
    ...(context && { encryptionContext: context }),
    ...(tokens.length > 0 && { grantTokens: tokens }),
    ...(sourceIp !== undefined && { sourceIp }),
    ...(at !== undefined && { at }),
    ...(tags && { tags }),
    ...(sessionPolicies.length > 0 && { sessionPolicies }),
    ...(members && { parameters: members }),
    ...(policy !== undefined && { policy: readPolicyText(policy) }),
  };
}
