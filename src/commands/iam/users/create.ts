import type { Invocation } from '../../../terminal/command.ts';
import { printLine } from '../../../terminal/output.ts';
import { newPrincipal, policyArn } from '../names.ts';
import { printIam, withIam } from '../open.ts';
import { iamTags } from '../tagging.ts';

export async function run({ args, flags, session }: Invocation): Promise<void> {
  const { name, path } = newPrincipal('user', args[0] ?? '', flags.text('path'));
  const Tags = iamTags(flags.list('tags'));
  const boundary = flags.text('boundary');
  const output = await withIam(session, async (iam) =>
    iam.call('CreateUser', {
      UserName: name,
      Path: path,
      PermissionsBoundary: boundary === undefined ? undefined : await policyArn(iam, boundary),
      Tags,
    }),
  );
  if (session.json) await printIam('CreateUser', output);
  else printLine(output.User?.Arn ?? '');
}
