import type { ArgumentRow, CommandRow, OptionRow } from '../../terminal/command.ts';
import { publicOutputOptions } from '../options.ts';

const group = 'Server';

const userArgument: ArgumentRow = { name: 'user', summary: 'its name, user/NAME or its ARN' };
const groupArgument: ArgumentRow = { name: 'group', summary: 'its name, group/NAME or its ARN' };
const roleArgument: ArgumentRow = { name: 'role', summary: 'its name, role/NAME or its ARN' };
const policyArgument: ArgumentRow = { name: 'policy', summary: 'its name, policy/NAME or its ARN' };
const principalArgument: ArgumentRow = { name: 'principal', summary: 'user/NAME, role/NAME or an ARN' };
const holderArgument: ArgumentRow = {
  name: 'principal',
  summary: 'user/NAME, group/NAME, role/NAME or an ARN',
};
const documentArgument: ArgumentRow = {
  name: 'file',
  summary: 'the policy as JSON; - for stdin',
  completes: 'file',
};
const accessKeyArgument: ArgumentRow = { name: 'id', summary: 'as kms iam access-keys list shows it' };

const pathOption: OptionRow = {
  flags: '--path <path>',
  summary: 'its path, which is a part of its ARN (default /)',
};
const tagsOption: OptionRow = { flags: '--tags <name=value>', summary: 'a tag', repeats: true };
const prefixOption: OptionRow = { flags: '--path-prefix <path>', summary: 'only those whose path begins so' };
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
  summary: 'who may assume it, as JSON',
  completes: 'file',
};
const sessionOption: OptionRow = {
  flags: '--max-session-duration <seconds>',
  summary: 'how long a session of it may last: 3600 to 43200',
};
const roleDescription: OptionRow = { flags: '--description <text>', summary: 'what it is for' };

const userCommands: readonly CommandRow[] = [
  {
    path: 'iam users create',
    group,
    summary: 'make a user, which may do nothing yet',
    details:
      'What it may do is said by the policy of a key that names it, or by its own policies where the key policy delegates to the ' +
      'account, as the default one does. It calls with its access keys through kms serve.',
    args: [{ name: 'name', summary: 'of up to 64 letters, digits and +=,.@_-' }],
    options: [pathOption, tagsOption, boundaryOption],
    examples: [
      { command: 'kms iam users create alice', says: 'prints its ARN' },
      { command: 'kms iam policies put reader reader.json --on user/alice', says: 'says what it may do' },
      { command: 'kms iam access-keys create user/alice', says: 'what it signs with' },
    ],
    load: () => import('./users/create.ts'),
  },
  {
    path: 'iam users list',
    group,
    summary: 'list the users',
    options: [prefixOption],
    load: () => import('./users/list.ts'),
  },
  {
    path: 'iam users describe',
    group,
    summary: 'show a user, its groups, policies and boundary',
    args: [userArgument],
    load: () => import('./users/describe.ts'),
  },
  {
    path: 'iam users delete',
    group,
    summary: 'delete a user that has no policies, groups and access keys any more',
    args: [userArgument],
    options: [{ flags: '-f, --force', summary: 'take those from it first' }],
    load: () => import('./users/delete.ts'),
  },
];

const groupCommands: readonly CommandRow[] = [
  {
    path: 'iam groups create',
    group,
    summary: 'make a group, whose policies hold for the users in it',
    args: [{ name: 'name', summary: 'of up to 128 letters, digits and +=,.@_-' }],
    options: [pathOption],
    load: () => import('./groups/create.ts'),
  },
  {
    path: 'iam groups list',
    group,
    summary: 'list the groups',
    options: [prefixOption],
    load: () => import('./groups/list.ts'),
  },
  {
    path: 'iam groups describe',
    group,
    summary: 'show a group, its users and policies',
    args: [groupArgument],
    load: () => import('./groups/describe.ts'),
  },
  {
    path: 'iam groups delete',
    group,
    summary: 'delete a group that has no users and policies any more',
    args: [groupArgument],
    options: [{ flags: '-f, --force', summary: 'take those from it first' }],
    load: () => import('./groups/delete.ts'),
  },
  {
    path: 'iam groups add',
    group,
    summary: 'put a user into a group',
    args: [groupArgument, userArgument],
    load: () => import('./groups/add.ts'),
  },
  {
    path: 'iam groups remove',
    group,
    summary: 'take a user out of a group',
    args: [groupArgument, userArgument],
    load: () => import('./groups/remove.ts'),
  },
];

const roleCommands: readonly CommandRow[] = [
  {
    path: 'iam roles create',
    group,
    summary: 'make a role, which those that its trust policy names may assume',
    args: [{ name: 'name', summary: 'of up to 64 letters, digits and +=,.@_-' }],
    options: [
      { ...trustOption, summary: 'who may assume it, as JSON; needed' },
      roleDescription,
      { ...sessionOption, summary: `${sessionOption.summary} (default 3600)` },
      pathOption,
      tagsOption,
      boundaryOption,
    ],
    examples: [
      { command: 'kms iam roles create ci --trust-policy trust.json', says: 'prints its ARN' },
      { command: 'kms decrypt TOKEN --as role/ci', says: 'try what it may do' },
    ],
    load: () => import('./roles/create.ts'),
  },
  {
    path: 'iam roles list',
    group,
    summary: 'list the roles',
    options: [prefixOption],
    load: () => import('./roles/list.ts'),
  },
  {
    path: 'iam roles describe',
    group,
    summary: 'show a role, its trust policy, policies and boundary',
    args: [roleArgument],
    load: () => import('./roles/describe.ts'),
  },
  {
    path: 'iam roles update',
    group,
    summary: 'change the trust policy, description or longest session of a role',
    args: [roleArgument],
    options: [trustOption, roleDescription, sessionOption],
    load: () => import('./roles/update.ts'),
  },
  {
    path: 'iam roles delete',
    group,
    summary: 'delete a role that has no policies any more',
    args: [roleArgument],
    options: [{ flags: '-f, --force', summary: 'take those from it first' }],
    load: () => import('./roles/delete.ts'),
  },
];

const policyCommands: readonly CommandRow[] = [
  {
    path: 'iam policies put',
    group,
    summary: 'make or replace a managed policy, or an inline one of a user, group or role',
    details:
      'A managed policy has no effect until it is attached or made a boundary. Replacing one makes a new version of it; of five, the oldest one goes.',
    args: [policyArgument, documentArgument],
    options: [
      onOption,
      { flags: '--description <text>', summary: 'a new managed policy: what it is for' },
      { ...pathOption, summary: 'a new managed policy: its path (default /)' },
      { ...tagsOption, summary: 'a new managed policy: a tag' },
    ],
    examples: [
      { command: 'kms iam policies put reader reader.json', says: 'a managed policy' },
      { command: 'kms iam policies put reader reader.json --on role/ci', says: 'an inline one' },
    ],
    load: () => import('./policies/put.ts'),
  },
  {
    path: 'iam policies get',
    group,
    summary: 'print a policy',
    args: [policyArgument],
    options: [onOption, ...publicOutputOptions],
    load: () => import('./policies/get.ts'),
  },
  {
    path: 'iam policies list',
    group,
    summary: 'list the managed policies, or those of a user, group or role',
    options: [
      { ...onOption, summary: 'those of this user/NAME, group/NAME or role/NAME: inline and attached' },
    ],
    load: () => import('./policies/list.ts'),
  },
  {
    path: 'iam policies delete',
    group,
    summary: 'delete a managed policy that is attached to nobody, or an inline one',
    args: [policyArgument],
    options: [onOption],
    load: () => import('./policies/delete.ts'),
  },
  {
    path: 'iam policies attach',
    group,
    summary: 'let a managed policy hold for a user, group or role',
    details: 'One of AWS is named by its ARN.',
    args: [policyArgument, holderArgument],
    examples: [
      { command: 'kms iam policies attach reader role/ci', says: 'one of the account' },
      {
        command: 'kms iam policies attach arn:aws:iam::aws:policy/AdministratorAccess user/alice',
        says: 'one of AWS',
      },
    ],
    load: () => import('./policies/attach.ts'),
  },
  {
    path: 'iam policies detach',
    group,
    summary: 'let a managed policy no longer hold for a user, group or role',
    args: [policyArgument, holderArgument],
    load: () => import('./policies/detach.ts'),
  },
];

const otherCommands: readonly CommandRow[] = [
  {
    path: 'iam boundary put',
    group,
    summary: 'limit a user or role to what a managed policy allows',
    details: 'A boundary gives nothing: it limits what other policies give.',
    args: [principalArgument, policyArgument],
    examples: [{ command: 'kms iam boundary put role/ci reader', says: 'no more than reader allows' }],
    load: () => import('./boundary/put.ts'),
  },
  {
    path: 'iam boundary delete',
    group,
    summary: 'take the boundary from a user or role',
    args: [principalArgument],
    load: () => import('./boundary/delete.ts'),
  },
  {
    path: 'iam tag',
    group,
    summary: 'set tags of a user or role, which policies may ask for',
    args: [principalArgument, { name: 'tags', summary: 'name=value', variadic: true }],
    load: () => import('./tag.ts'),
  },
  {
    path: 'iam untag',
    group,
    summary: 'remove tags of a user or role',
    args: [principalArgument, { name: 'names', summary: 'names of tags', variadic: true }],
    load: () => import('./untag.ts'),
  },
  {
    path: 'iam whoami',
    group,
    summary: 'show whom kms iam works as: the root user, or the principal of --as',
    load: () => import('./whoami.ts'),
  },
];

const accessKeyCommands: readonly CommandRow[] = [
  {
    path: 'iam access-keys create',
    group,
    summary: 'make an access key for kms serve; its secret is shown once',
    details: 'A user has two at the most, so that one can take the place of the other.',
    args: [{ ...userArgument, summary: 'whose: user/NAME (default your own)', optional: true }],
    load: () => import('./access-keys/create.ts'),
  },
  {
    path: 'iam access-keys list',
    group,
    summary: 'list the access keys, without their secrets, and when each was last used',
    args: [{ ...userArgument, summary: 'whose: user/NAME (default your own)', optional: true }],
    options: [{ flags: '--all', summary: 'those of the root user and of every user' }],
    load: () => import('./access-keys/list.ts'),
  },
  {
    path: 'iam access-keys disable',
    group,
    summary: 'refuse what an access key signs, until it is enabled again',
    args: [accessKeyArgument],
    load: () => import('./access-keys/disable.ts'),
  },
  {
    path: 'iam access-keys enable',
    group,
    summary: 'accept a disabled access key again',
    args: [accessKeyArgument],
    load: () => import('./access-keys/enable.ts'),
  },
  {
    path: 'iam access-keys delete',
    group,
    summary: 'delete an access key',
    args: [accessKeyArgument],
    load: () => import('./access-keys/delete.ts'),
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
