/** Commands on what policies mean. None of them carries anything out, but `policy edit`, which puts a key policy. */
import type { ArgumentRow, CommandRow, OptionRow } from '../../terminal/command.ts';
import { contextOption, keyOption, policyOption } from '../options.ts';

const group = 'Policies';

const file = (name: string, summary: string): ArgumentRow => ({ name, summary, completes: 'file' });
const kindOption: OptionRow = {
  flags: '--kind <kind>',
  summary: 'what it is the policy of (default key)',
  values: ['key', 'identity', 'boundary', 'session', 'trust'],
};
const principalOption: OptionRow = {
  flags: '--principal <principal>',
  summary: 'who: root, user/NAME, role/NAME or an ARN, also of a session of a role',
};
const actionOption: OptionRow = { flags: '--action <action>', summary: 'what: kms:Decrypt and so on' };
const exitOption = (summary: string): OptionRow => ({ flags: '--exit-status', summary });
const otherPolicyOption: OptionRow = {
  ...policyOption,
  summary: 'as if the key had this policy',
};

export const policyCommands: readonly CommandRow[] = [
  {
    path: 'policy explain',
    group,
    summary: 'say whether somebody may do something, and which statement decides',
    details:
      'The engine decides as for the call itself and carries nothing out. Facts of the call that are not given are absent, but for its time, which is now, and its ' +
      'address, 127.0.0.1. The answer needs kms:GetKeyPolicy on the key and iam:SimulatePrincipalPolicy on the principal, which the root user has.',
    options: [
      keyOption,
      principalOption,
      actionOption,
      { ...contextOption, summary: 'the encryption context of the call' },
      { flags: '--grant-token <token>', summary: 'a grant token that the call has', repeats: true },
      { flags: '--source-ip <address>', summary: 'where the call comes from' },
      { flags: '--at <time>', summary: 'when, as 2026-12-31T00:00:00Z' },
      { flags: '--tag <name=value>', summary: "a tag of the role's session", repeats: true },
      {
        flags: '--session-policy <file>',
        summary: "a policy that limits the role's session",
        repeats: true,
        completes: 'file',
      },
      {
        flags: '--parameter <name=value>',
        summary: 'a member of the request, as in the API; the value may be JSON',
        repeats: true,
      },
      otherPolicyOption,
      exitOption('exit with 5 where the answer is no'),
    ],
    examples: [
      {
        command: 'kms policy explain -k app --principal role/ci --action kms:Decrypt -C app=web',
        says: 'allow or deny, and why',
      },
    ],
    exits: [{ status: 5, means: 'with --exit-status: denied' }],
    load: () => import('./explain.ts'),
  },
  {
    path: 'policy who',
    group,
    summary: 'list who can do what with a key, and by which statement or grant',
    details:
      'Users and roles of the vault, its root user, and those of other accounts that the key policy or a grant names. Conditions that a request decides are shown with what they are conditions of.',
    options: [keyOption, { ...actionOption, summary: 'only who can do this' }],
    examples: [{ command: 'kms policy who -k app --action kms:Decrypt', says: 'who can decrypt' }],
    load: () => import('./who.ts'),
  },
  {
    path: 'policy can',
    group,
    summary: 'list what somebody can do, with which keys',
    options: [principalOption],
    examples: [{ command: 'kms policy can --principal role/ci', says: 'keys and actions' }],
    load: () => import('./can.ts'),
  },
  {
    path: 'policy validate',
    group,
    summary: 'say what is wrong with a policy, and where',
    details:
      'It is what a policy is refused for when it is put, but for principals that do not exist and the lockout check, which need the vault.',
    args: [file('file', 'the policy, as JSON; - for stdin')],
    options: [kindOption],
    exits: [{ status: 1, means: 'the policy would be refused; each fault is named' }],
    load: () => import('./validate.ts'),
  },
  {
    path: 'policy lint',
    group,
    summary: 'look a policy over for what is allowed and hardly meant',
    details:
      'Of a key, its grants, its kind and who exists are looked at too. Each finding names its rule; --json shows the page of AWS that explains it.',
    args: [{ ...file('file', "the policy (default the key's own)"), optional: true }],
    options: [
      keyOption,
      kindOption,
      { flags: '--account <id>', summary: 'of a file: the account that it is for' },
    ],
    exits: [{ status: 1, means: 'an error was found; warnings and notes are none' }],
    load: () => import('./lint.ts'),
  },
  {
    path: 'policy diff',
    group,
    summary: 'say who gains and loses what from one policy to another',
    details:
      'By principal and action, under which conditions: a policy that says the same in another way has no difference. With -k, the first policy is that of the key.',
    args: [
      file('old', 'the policy as it was; with -k, the new one'),
      { ...file('new', 'the policy as it is to be'), optional: true },
    ],
    options: [keyOption, kindOption, exitOption('exit with 1 where there is a difference')],
    examples: [
      { command: 'kms policy diff -k app new.json', says: 'before kms keys policy put app new.json' },
    ],
    load: () => import('./diff.ts'),
  },
  {
    path: 'policy test',
    group,
    summary: 'try cases of a file against a policy, and say which end otherwise than expected',
    details:
      'A file with a policy needs no vault: its principals and a key with the policy are made in memory. A file without one is about the keys and principals of the vault. The lines are those of TAP.',
    args: [file('file', 'the cases, as YAML')],
    examples: [{ command: 'kms policy test policy.test.yaml', says: 'in CI' }],
    exits: [{ status: 1, means: 'a case ended otherwise than expected' }],
    load: () => import('./test.ts'),
  },
  {
    path: 'policy simulate',
    group,
    summary: 'try the calls of the audit trail again under the policies of now, or a new one',
    details:
      'Only calls that ended well or were denied are tried. Grant tokens, session policies and session tags are not in the trail, and tags and grants are those of now. Calls that are the same but for their time are tried once.',
    options: [
      { flags: '--from-audit', summary: 'the calls of the audit trail' },
      keyOption,
      otherPolicyOption,
      { flags: '--since <time>', summary: 'only those since then; 30d, 12h and 15m count back from now' },
      exitOption('exit with 1 where a call that was allowed would be denied'),
    ],
    examples: [
      {
        command: 'kms policy simulate --from-audit --since 30d -k app --policy new.json',
        says: "would last month's calls pass?",
      },
    ],
    load: () => import('./simulate.ts'),
  },
  {
    path: 'policy template',
    group,
    summary: 'print a policy to begin with; without a name, list the templates',
    details:
      'A principal is an ARN or an account id; with --account also user/NAME or role/NAME. The account is that of the principals if --account is not given. For cross-account, --account is the account of the key and the principals are of the other one, which an account id names as a whole.',
    args: [{ name: 'name', summary: 'which', optional: true }],
    options: [
      { flags: '--principal <principal>', summary: 'whom it is for', repeats: true },
      { flags: '--administrator <arn>', summary: 'who administers the key', repeats: true },
      { flags: '--account <id>', summary: 'the account of the key' },
      { flags: '--key <arn>', summary: 'for iam-user: the keys', repeats: true },
      { flags: '--until <time>', summary: 'for break-glass: when it ends, as 2026-12-31T00:00:00Z' },
    ],
    examples: [
      { command: 'kms policy template', says: 'the list' },
      {
        command:
          'kms policy template ci-encrypt-only --principal arn:aws:iam::111122223333:role/ci > ci.json',
        says: 'for a build',
      },
    ],
    load: () => import('./template.ts'),
  },
  {
    path: 'policy edit',
    group,
    summary: "change a key's policy in your editor",
    details:
      'What you write is checked before it is put, with the place of each fault. Nothing is put where you change nothing, or where somebody else changed the policy meanwhile.',
    options: [
      keyOption,
      {
        flags: '--bypass-policy-lockout-safety-check',
        summary: 'take it even if it does not let you replace it again',
      },
    ],
    load: () => import('./edit.ts'),
  },
];
