import { KmsError } from '../../../base/errors.ts';
import { listAll } from '../../../base/pages.ts';
import type { Invocation } from '../../../terminal/command.ts';
import { formatDate, printFacts, printLine, printTable } from '../../../terminal/output.ts';
import { readPolicyText } from '../../policy/policyfile.ts';
import { holderOf, policyFacts, removePolicies, tagFact } from '../holders.ts';
import { nameOf, newPrincipal, policyArn } from '../names.ts';
import { printIam, withIam } from '../open.ts';
import { parseIamTags } from '../../keys/tags.ts';

export async function createRole({ args, flags, session }: Invocation): Promise<void> {
  const trust = flags.text('trustPolicy');
  if (trust === undefined) throw new KmsError('Usage', 'a role needs --trust-policy: who may assume it');
  const AssumeRolePolicyDocument = readPolicyText(trust);
  const { name, path } = newPrincipal('role', args[0] ?? '', flags.text('path'));
  const Tags = parseIamTags(flags.list('tags'));
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

export async function listRoles({ flags, session }: Invocation): Promise<void> {
  const PathPrefix = flags.text('pathPrefix');
  const roles = await withIam(session, ({ call }) =>
    listAll(
      (marker) => call('ListRoles', { PathPrefix, ...marker }),
      ({ Roles }) => Roles,
    ),
  );
  if (session.json) {
    await printIam('ListRoles', { Roles: roles, IsTruncated: false });
    return;
  }
  await printTable(
    [
      { title: 'ROLE' },
      { title: 'PATH' },
      { title: 'CREATED' },
      { title: 'ARN', shrinks: true },
      { title: 'DESCRIPTION', shrinks: true },
    ],
    roles.map(({ RoleName, Path, CreateDate, Arn, Description }) => [
      RoleName,
      Path,
      formatDate(CreateDate),
      Arn,
      Description,
    ]),
  );
}

export async function describeRole({ args, session }: Invocation): Promise<void> {
  await withIam(session, async (iam) => {
    const { call } = iam;
    const name = await nameOf(iam, 'role', args[0] ?? '');
    const output = await call('GetRole', { RoleName: name });
    if (session.json) {
      await printIam('GetRole', output);
      return;
    }
    const { Role } = output;
    await printFacts([
      ['role', Role.RoleName],
      ['arn', Role.Arn],
      ['id', Role.RoleId],
      ['description', Role.Description],
      ['created', formatDate(Role.CreateDate)],
      ['last used', formatDate(Role.RoleLastUsed?.LastUsedDate)],
      ['longest session', Role.MaxSessionDuration === undefined ? undefined : `${Role.MaxSessionDuration} s`],
      ['boundary', Role.PermissionsBoundary?.PermissionsBoundaryArn],
      ...(await policyFacts(holderOf(call, { kind: 'role', name }))),
      tagFact(Role.Tags),
      ['trust policy', Role.AssumeRolePolicyDocument?.replace(/\s+/g, ' ').trim()],
    ]);
  });
}

export async function updateRole({ args, flags, session }: Invocation): Promise<void> {
  const trust = flags.text('trustPolicy');
  const policy = trust === undefined ? undefined : readPolicyText(trust);
  const Description = flags.text('description');
  const MaxSessionDuration = flags.integer('maxSessionDuration');
  const changesRole = Description !== undefined || MaxSessionDuration !== undefined;
  if (policy === undefined && !changesRole) throw new KmsError('Usage', 'no change is given');
  const name = await withIam(session, async (iam) => {
    const RoleName = await nameOf(iam, 'role', args[0] ?? '');
    if (policy !== undefined) await iam.call('UpdateAssumeRolePolicy', { RoleName, PolicyDocument: policy });
    if (changesRole) {
      // The call resets members that it does not contain.
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

export async function deleteRole({ args, flags, session }: Invocation): Promise<void> {
  const name = await withIam(session, async (iam) => {
    const RoleName = await nameOf(iam, 'role', args[0] ?? '');
    if (flags.on('force')) await removePolicies(holderOf(iam.call, { kind: 'role', name: RoleName }));
    await iam.call('DeleteRole', { RoleName });
    return RoleName;
  });
  session.note(`role/${name} is deleted`);
}
