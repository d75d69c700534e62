import { KmsError } from '../../../base/errors.ts';
import type { Invocation } from '../../../terminal/command.ts';
import { policyText } from '../../policy/policyfile.ts';
import { nameOf } from '../names.ts';
import { withIam } from '../open.ts';

export async function run({ args, flags, session }: Invocation): Promise<void> {
  const trust = flags.text('trustPolicy');
  const policy = trust === undefined ? undefined : policyText(trust);
  const Description = flags.text('description');
  const MaxSessionDuration = flags.integer('maxSessionDuration');
  const changesRole = Description !== undefined || MaxSessionDuration !== undefined;
  if (policy === undefined && !changesRole) throw new KmsError('Usage', 'nothing says what is to change');
  const name = await withIam(session, async (iam) => {
    const RoleName = await nameOf(iam, 'role', args[0] ?? '');
    if (policy !== undefined) await iam.call('UpdateAssumeRolePolicy', { RoleName, PolicyDocument: policy });
    if (changesRole) {
      // What the call does not name gets its default.
      const { Role } = await iam.call('GetRole', { RoleName });
      await iam.call('UpdateRole', {
        RoleName,
        Description: Description ?? Role.Description,
        MaxSessionDuration: MaxSessionDuration ?? Role.MaxSessionDuration,
      });
    }
    return RoleName;
  });
  session.note(`role/${name} is changed`);
}
