import { KmsError } from '../../../base/errors.ts';
import type { Invocation } from '../../../terminal/command.ts';
import { printLine } from '../../../terminal/output.ts';
import { policyText } from '../../policy/policyfile.ts';
import { newPrincipal, policyArn } from '../names.ts';
import { printIam, withIam } from '../open.ts';
import { iamTags } from '../tagging.ts';

export async function run({ args, flags, session }: Invocation): Promise<void> {
  const trust = flags.text('trustPolicy');
  if (trust === undefined) throw new KmsError('Usage', 'a role needs --trust-policy: who may assume it');
  const AssumeRolePolicyDocument = policyText(trust);
  const { name, path } = newPrincipal('role', args[0] ?? '', flags.text('path'));
  const Tags = iamTags(flags.list('tags'));
  const MaxSessionDuration = flags.integer('maxSessionDuration');
  const boundary = flags.text('boundary');
  const output = await withIam(session, async (iam) =>
    iam.call('CreateRole', {
      RoleName: name,
      AssumeRolePolicyDocument,
      Path: path,
      Description: flags.text('description'),
      MaxSessionDuration,
      PermissionsBoundary: boundary === undefined ? undefined : await policyArn(iam, boundary),
      Tags,
    }),
  );
  if (session.json) await printIam('CreateRole', output);
  else printLine(output.Role.Arn);
}
