import { KmsError } from '../../base/errors.ts';
import type { Invocation } from '../../terminal/command.ts';
import { printLine } from '../../terminal/output.ts';
import { parseIamTags } from '../keys/tags.ts';
import { changePrincipal } from './names.ts';
import { printIam, withIam } from './open.ts';

export async function printCaller({ session }: Invocation): Promise<void> {
  const output = await withIam(session, ({ call }) => call('GetCallerIdentity', {}));
  if (session.json) await printIam('GetCallerIdentity', output);
  else printLine(output.Arn ?? '');
}

export async function tagPrincipal({ args, rest, session }: Invocation): Promise<void> {
  const Tags = parseIamTags(rest);
  if (Tags === undefined) throw new KmsError('Usage', 'name at least one tag');
  const principal = await changePrincipal(session, args[0] ?? '', ({ call }, name, isUser) =>
    isUser ? call('TagUser', { UserName: name, Tags }) : call('TagRole', { RoleName: name, Tags }),
  );
  session.note(`${principal} now has ${Tags.length === 1 ? 'this tag' : 'these tags'}`);
}

export async function untagPrincipal({ args, rest: TagKeys, session }: Invocation): Promise<void> {
  const principal = await changePrincipal(session, args[0] ?? '', ({ call }, name, isUser) =>
    isUser ? call('UntagUser', { UserName: name, TagKeys }) : call('UntagRole', { RoleName: name, TagKeys }),
  );
  session.note(`${principal} no longer has ${TagKeys.length === 1 ? 'that tag' : 'those tags'}`);
}
