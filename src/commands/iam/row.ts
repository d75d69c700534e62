import type { ArgumentRow, CommandRow, OptionRow } from '../../terminal/command.ts';
import { publicOutputOptions } from '../options.ts';

const group = 'Server';

const userArgument: ArgumentRow = { name: 'user', summary: 'a name, user/NAME or an ARN' };
const groupArgument: ArgumentRow = { name: 'group', summary: 'a name, group/NAME or an ARN' };
const roleArgument: ArgumentRow = { name: 'role', summary: 'a name, role/NAME or an ARN' };
const policyArgument: ArgumentRow = { name: 'policy', summary: 'a name, policy/NAME or an ARN' };
const principalArgument: ArgumentRow = { name: 'principal', summary: 'user/NAME, role/NAME or an ARN' };
const holderArgument: ArgumentRow = {
  name: 'principal',
  summary: 'user/NAME, group/NAME, role/NAME or an ARN',
};
const documentArgument: ArgumentRow = {
  name: 'file',
  summary: 'the policy as JSON, or - for stdin',
  completes: 'file',
};
const accessKeyArgument: ArgumentRow = { name: 'id', summary: 'the id shown by kms iam access-keys list' };

const pathOption: OptionRow = {
  flags: '--path <path>',
  summary: 'the path, part of the ARN (default /)',
};
const tagsOption: OptionRow = { flags: '--tags <name=value>', summary: 'a tag', repeats: true };
const prefixOption: OptionRow = {
  flags: '--path-prefix <path>',
  summary: 'list only those with this path prefix',
};
const boundaryOption: OptionRow = {
  flags: '--boundary <policy>',
  summary: 'a managed policy as its permissions boundary: name or ARN',
};
const onOption: OptionRow = {
  flags: '--on <principal>',
  summary: 'an inline policy of this user/NAME, group/NAME or role/NAME instead of a managed one',
};
const trustOption: OptionRow = {
  flags: '--trust-policy <file>',
  summary: 'the trust policy, as JSON',
  completes: 'file',
};
const sessionOption: OptionRow = {
  flags: '--max-session-duration <seconds>',
  summary: 'maximum session duration in seconds, 3600–43200',
};
const roleDescription: OptionRow = { flags: '--description <text>', summary: 'a description' };

const userCommands: readonly CommandRow[] = [
  {
    path: 'iam users create',
    group,
    summary: 'create a user, without any permissions',
    details:
      'A key policy that names the user grants permissions, and so do its own policies if the key policy delegates to the ' +
      'account, as the default key policy does. The user makes calls with its access keys through kms serve.',
    args: [{ name: 'name', summary: 'up to 64 letters, digits and +=,.@_-' }],
    options: [pathOption, tagsOption, boundaryOption],
    examples: [
      { command: 'kms iam users create alice', says: 'prints its ARN' },
      { command: 'kms iam policies put reader reader.json --on user/alice', says: 'give it permissions' },
      { command: 'kms iam access-keys create user/alice', says: 'create an access key for it' },
    ],
    load: async () => ({ run: (await import('./users/run.ts')).createUser }),
  },
  {
    path: 'iam users list',
    group,
    summary: 'list the users',
    options: [prefixOption],
    load: async () => ({ run: (await import('./users/run.ts')).listUsers }),
  },
  {
    path: 'iam users describe',
    group,
    summary: 'show a user, its groups, policies and boundary',
    args: [userArgument],
    load: async () => ({ run: (await import('./users/run.ts')).describeUser }),
  },
  {
    path: 'iam users delete',
    group,
    summary: 'delete a user that has no policies, groups or access keys',
    args: [userArgument],
    options: [{ flags: '-f, --force', summary: 'remove those first' }],
    load: async () => ({ run: (await import('./users/run.ts')).deleteUser }),
  },
];

const groupCommands: readonly CommandRow[] = [
  {
    path: 'iam groups create',
    group,
    summary: 'create a group; its policies apply to its users',
    args: [{ name: 'name', summary: 'up to 128 letters, digits and +=,.@_-' }],
    options: [pathOption],
    load: async () => ({ run: (await import('./groups/run.ts')).createGroup }),
  },
  {
    path: 'iam groups list',
    group,
    summary: 'list the groups',
    options: [prefixOption],
    load: async () => ({ run: (await import('./groups/run.ts')).listGroups }),
  },
  {
    path: 'iam groups describe',
    group,
    summary: 'show a group, its users and policies',
    args: [groupArgument],
    load: async () => ({ run: (await import('./groups/run.ts')).describeGroup }),
  },
  {
    path: 'iam groups delete',
    group,
    summary: 'delete a group that has no users or policies',
    args: [groupArgument],
    options: [{ flags: '-f, --force', summary: 'remove those first' }],
    load: async () => ({ run: (await import('./groups/run.ts')).deleteGroup }),
  },
  {
    path: 'iam groups add',
    group,
    summary: 'add a user to a group',
    args: [groupArgument, userArgument],
    load: async () => ({ run: (await import('./groups/run.ts')).addToGroup }),
  },
  {
    path: 'iam groups remove',
    group,
    summary: 'remove a user from a group',
    args: [groupArgument, userArgument],
    load: async () => ({ run: (await import('./groups/run.ts')).removeFromGroup }),
  },
];

const roleCommands: readonly CommandRow[] = [
  {
    path: 'iam roles create',
    group,
    summary: 'create a role, for the principals in its trust policy',
    args: [{ name: 'name', summary: 'up to 64 letters, digits and +=,.@_-' }],
    options: [
      { ...trustOption, summary: 'the trust policy, as JSON (required)' },
      roleDescription,
      { ...sessionOption, summary: `${sessionOption.summary} (default 3600)` },
      pathOption,
      tagsOption,
      boundaryOption,
    ],
    examples: [
      { command: 'kms iam roles create ci --trust-policy trust.json', says: 'prints its ARN' },
      { command: 'kms decrypt TOKEN --as role/ci', says: 'try its permissions' },
    ],
    load: async () => ({ run: (await import('./roles/run.ts')).createRole }),
  },
  {
    path: 'iam roles list',
    group,
    summary: 'list the roles',
    options: [prefixOption],
    load: async () => ({ run: (await import('./roles/run.ts')).listRoles }),
  },
  {
    path: 'iam roles describe',
    group,
    summary: 'show a role, its trust policy, policies and boundary',
    args: [roleArgument],
    load: async () => ({ run: (await import('./roles/run.ts')).describeRole }),
  },
  {
    path: 'iam roles update',
    group,
    summary: 'update the trust policy, description or maximum session duration of a role',
    args: [roleArgument],
    options: [trustOption, roleDescription, sessionOption],
    load: async () => ({ run: (await import('./roles/run.ts')).updateRole }),
  },
  {
    path: 'iam roles delete',
    group,
    summary: 'delete a role that has no policies',
    args: [roleArgument],
    options: [{ flags: '-f, --force', summary: 'remove those first' }],
    load: async () => ({ run: (await import('./roles/run.ts')).deleteRole }),
  },
];

const policyCommands: readonly CommandRow[] = [
  {
    path: 'iam policies put',
    group,
    summary: 'create or replace a managed policy, or an inline policy of a user, group or role',
    details:
      'A managed policy has no effect until it is attached or used as a boundary. Replacing it creates a new version; if there are five, the oldest is deleted.',
    args: [policyArgument, documentArgument],
    options: [
      onOption,
      { flags: '--description <text>', summary: 'for a new managed policy: its description' },
      { ...pathOption, summary: 'for a new managed policy: its path (default /)' },
      { ...tagsOption, summary: 'for a new managed policy: a tag' },
    ],
    examples: [
      { command: 'kms iam policies put reader reader.json', says: 'create a managed policy' },
      { command: 'kms iam policies put reader reader.json --on role/ci', says: 'create an inline policy' },
    ],
    load: () => import('./policies/put.ts'),
  },
  {
    path: 'iam policies get',
    group,
    summary: 'print a policy',
    args: [policyArgument],
    options: [onOption, ...publicOutputOptions],
    load: async () => ({ run: (await import('./policies/run.ts')).getPolicy }),
  },
  {
    path: 'iam policies list',
    group,
    summary: 'list managed policies, or the policies of a user, group or role',
    options: [
      {
        ...onOption,
        summary: 'list the inline and attached policies of this user/NAME, group/NAME or role/NAME',
      },
    ],
    load: async () => ({ run: (await import('./policies/run.ts')).listPolicies }),
  },
  {
    path: 'iam policies delete',
    group,
    summary: 'delete an unattached managed policy, or an inline policy',
    args: [policyArgument],
    options: [onOption],
    load: async () => ({ run: (await import('./policies/run.ts')).deletePolicy }),
  },
  {
    path: 'iam policies attach',
    group,
    summary: 'attach a managed policy to a user, group or role',
    details: 'Name an AWS managed policy by its ARN.',
    args: [policyArgument, holderArgument],
    examples: [
      { command: 'kms iam policies attach reader role/ci', says: 'a policy of the account' },
      {
        command: 'kms iam policies attach arn:aws:iam::aws:policy/AdministratorAccess user/alice',
        says: 'an AWS managed policy',
      },
    ],
    load: async () => ({ run: (await import('./policies/run.ts')).attachPolicy }),
  },
  {
    path: 'iam policies detach',
    group,
    summary: 'detach a managed policy from a user, group or role',
    args: [policyArgument, holderArgument],
    load: async () => ({ run: (await import('./policies/run.ts')).detachPolicy }),
  },
];

const otherCommands: readonly CommandRow[] = [
  {
    path: 'iam boundary put',
    group,
    summary: 'set the permissions boundary of a user or role',
    details: 'A boundary grants nothing: it limits what other policies grant.',
    args: [principalArgument, policyArgument],
    examples: [{ command: 'kms iam boundary put role/ci reader', says: 'allow no more than reader does' }],
    load: async () => ({ run: (await import('./boundary/run.ts')).putBoundary }),
  },
  {
    path: 'iam boundary delete',
    group,
    summary: 'remove the permissions boundary of a user or role',
    args: [principalArgument],
    load: async () => ({ run: (await import('./boundary/run.ts')).deleteBoundary }),
  },
  {
    path: 'iam tag',
    group,
    summary: 'set tags of a user or role, for conditions of policies',
    args: [principalArgument, { name: 'tags', summary: 'name=value', variadic: true }],
    load: async () => ({ run: (await import('./run.ts')).tagPrincipal }),
  },
  {
    path: 'iam untag',
    group,
    summary: 'remove tags from a user or role',
    args: [principalArgument, { name: 'names', summary: 'names of tags', variadic: true }],
    load: async () => ({ run: (await import('./run.ts')).untagPrincipal }),
  },
  {
    path: 'iam whoami',
    group,
    summary: 'show the identity kms iam uses: the root user, or the principal of --as',
    load: async () => ({ run: (await import('./run.ts')).printCaller }),
  },
];

const accessKeyCommands: readonly CommandRow[] = [
  {
    path: 'iam access-keys create',
    group,
    summary: 'create an access key for kms serve; its secret is shown once',
    details: 'A user can have two access keys, so that they can be rotated.',
    args: [{ ...userArgument, summary: 'the user: user/NAME (default yourself)', optional: true }],
    load: async () => ({ run: (await import('./access-keys/run.ts')).createAccessKey }),
  },
  {
    path: 'iam access-keys list',
    group,
    summary: 'list the access keys, without their secrets, and when each was last used',
    args: [{ ...userArgument, summary: 'the user: user/NAME (default yourself)', optional: true }],
    options: [{ flags: '--all', summary: 'list the keys of the root user and of every user' }],
    load: async () => ({ run: (await import('./access-keys/run.ts')).listAccessKeys }),
  },
  {
    path: 'iam access-keys disable',
    group,
    summary: 'disable an access key',
    args: [accessKeyArgument],
    load: async () => ({ run: (await import('./access-keys/run.ts')).disableAccessKey }),
  },
  {
    path: 'iam access-keys enable',
    group,
    summary: 'enable a disabled access key',
    args: [accessKeyArgument],
    load: async () => ({ run: (await import('./access-keys/run.ts')).enableAccessKey }),
  },
  {
    path: 'iam access-keys delete',
    group,
    summary: 'delete an access key',
    args: [accessKeyArgument],
    load: async () => ({ run: (await import('./access-keys/run.ts')).deleteAccessKey }),
  },
];

export const iamCommands: readonly CommandRow[] = [
  ...userCommands,
  ...groupCommands,
  ...roleCommands,
  ...policyCommands,
  ...otherCommands,
  ...accessKeyCommands,
];
