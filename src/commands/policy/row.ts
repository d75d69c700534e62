/** Commands that explain policies. Only `policy edit` changes anything: it puts a key policy. */
import type { ArgumentRow, CommandRow, OptionRow } from '../../terminal/command.ts';
import { contextOption, keyOption, policyOption } from '../options.ts';

const group = 'Policies';

const file = (name: string, summary: string): ArgumentRow => ({ name, summary, completes: 'file' });
const kindOption: OptionRow = {
  flags: '--kind <kind>',
  summary: 'kind of policy (default key)',
  values: ['key', 'identity', 'boundary', 'session', 'trust'],
};
const principalOption: OptionRow = {
  flags: '--principal <principal>',
  summary: 'the caller: root, user/NAME, role/NAME or an ARN, including the ARN of a role session',
};
const actionOption: OptionRow = { flags: '--action <action>', summary: 'the action, such as kms:Decrypt' };
const exitOption = (summary: string): OptionRow => ({ flags: '--exit-status', summary });
const otherPolicyOption: OptionRow = {
  ...policyOption,
  summary: 'evaluate as if the key had this policy',
};

export const policyCommands: readonly CommandRow[] = [
  {
    path: 'policy explain',
    group,
    summary: 'show whether a call would be allowed, and which statement decides',
    details:
      'Evaluates exactly as for the call itself, without making it. Facts of the call that are not given are absent, except its time (now) and its ' +
      'address (127.0.0.1). Needs kms:GetKeyPolicy on the key and iam:SimulatePrincipalPolicy on the principal; the root user has both.',
    options: [
      keyOption,
      principalOption,
      actionOption,
      { ...contextOption, summary: 'the encryption context of the call' },
      { flags: '--grant-token <token>', summary: 'a grant token of the call', repeats: true },
      { flags: '--source-ip <address>', summary: 'the address of the caller' },
      { flags: '--at <time>', summary: 'the time of the call, such as 2026-12-31T00:00:00Z' },
      { flags: '--tag <name=value>', summary: "a tag of the role's session", repeats: true },
      {
        flags: '--session-policy <file>',
        summary: 'a session policy of the role',
        repeats: true,
        completes: 'file',
      },
      {
        flags: '--parameter <name=value>',
        summary: 'a request parameter, as in the API; the value may be JSON',
        repeats: true,
      },
      otherPolicyOption,
      exitOption('exit with status 5 if the answer is no'),
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
    summary: 'list who can do what with a key, and which statement or grant allows it',
    details:
      'Lists users and roles of the vault, its root user, and principals of other accounts named in the key policy or a grant. Conditions that depend on the request are shown with what they restrict.',
    options: [keyOption, { ...actionOption, summary: 'list only who can do this' }],
    examples: [{ command: 'kms policy who -k app --action kms:Decrypt', says: 'who can decrypt' }],
    load: async () => ({ run: (await import('./access.ts')).printWho }),
  },
  {
    path: 'policy can',
    group,
    summary: 'list what a principal can do, and with which keys',
    options: [principalOption],
    examples: [{ command: 'kms policy can --principal role/ci', says: 'keys and actions' }],
    load: async () => ({ run: (await import('./access.ts')).printCan }),
  },
  {
    path: 'policy validate',
    group,
    summary: 'validate a policy',
    details:
      'Reports everything that PutKeyPolicy and the IAM calls would refuse, with its position, except nonexistent principals and the lockout check, which need the vault.',
    args: [file('file', 'the policy, as JSON; - for stdin')],
    options: [kindOption],
    exits: [{ status: 1, means: 'the policy is invalid; each error is shown' }],
    load: async () => ({ run: (await import('./lint.ts')).validatePolicy }),
  },
  {
    path: 'policy lint',
    group,
    summary: 'find statements that allow more than intended',
    details:
      'For a key, also considers its grants, its key spec and which principals exist. Each finding names its rule; --json adds the AWS page that explains it.',
    args: [{ ...file('file', "the policy (default the key's own)"), optional: true }],
    options: [
      keyOption,
      kindOption,
      { flags: '--account <id>', summary: 'for a file: the account of the policy' },
    ],
    exits: [{ status: 1, means: 'an error was found; warnings and notes do not count' }],
    load: async () => ({ run: (await import('./lint.ts')).lintPolicies }),
  },
  {
    path: 'policy diff',
    group,
    summary: 'show who gains and loses access between two policies',
    details:
      'Compares by principal, action and condition: policies with the same effect have no difference. With -k, the old policy is the current policy of the key.',
    args: [
      file('old', 'the old policy; with -k, the new policy'),
      { ...file('new', 'the policy as it is to be'), optional: true },
    ],
    options: [keyOption, kindOption, exitOption('exit with status 1 if there is a difference')],
    examples: [
      { command: 'kms policy diff -k app new.json', says: 'before kms keys policy put app new.json' },
    ],
    load: () => import('./diff.ts'),
  },
  {
    path: 'policy test',
    group,
    summary: 'run test cases against a policy',
    details:
      'A file with a policy needs no vault: its principals and a key with that policy are created in memory. A file without a policy tests the keys and principals of the vault. Prints TAP.',
    args: [file('file', 'the test cases, as YAML')],
    examples: [{ command: 'kms policy test policy.test.yaml', says: 'in CI' }],
    exits: [{ status: 1, means: 'a test case failed' }],
    load: () => import('./test.ts'),
  },
  {
    path: 'policy simulate',
    group,
    summary: 'replay the calls of the audit trail against the current policies, or a new one',
    details:
      'Replays only calls that succeeded or were denied. Grant tokens, session policies and session tags are not in the trail; tags and grants are the current ones. Calls that differ only in their time are replayed once.',
    options: [
      { flags: '--from-audit', summary: 'replay the calls of the audit trail' },
      keyOption,
      otherPolicyOption,
      {
        flags: '--since <time>',
        summary: 'only calls since this time; 30d, 12h and 15m count back from now',
      },
      exitOption('exit with status 1 if a call that was allowed would be denied'),
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
    summary: 'print a policy template; without a name, list the templates',
    details:
      'A principal is an ARN or an account id; with --account also user/NAME or role/NAME. The default for --account is the account of the principals. For cross-account, --account is the account of the key, and the principals belong to the other account; an account id names all of it.',
    args: [{ name: 'name', summary: 'the template', optional: true }],
    options: [
      { flags: '--principal <principal>', summary: 'who gets access', repeats: true },
      { flags: '--administrator <arn>', summary: 'who administers the key', repeats: true },
      { flags: '--account <id>', summary: 'the account of the key' },
      { flags: '--key <arn>', summary: 'for iam-user: the keys', repeats: true },
      { flags: '--until <time>', summary: 'for break-glass: when access ends, such as 2026-12-31T00:00:00Z' },
    ],
    examples: [
      { command: 'kms policy template', says: 'list the templates' },
      {
        command:
          'kms policy template ci-encrypt-only --principal arn:aws:iam::111122223333:role/ci > ci.json',
        says: 'for a CI build',
      },
    ],
    load: () => import('./template.ts'),
  },
  {
    path: 'policy edit',
    group,
    summary: "change a key's policy in your editor",
    details:
      'The policy is validated before it is saved, and each error is shown with its position. Nothing is saved if you change nothing, or if somebody else changed the policy in the meantime.',
    options: [
      keyOption,
      {
        flags: '--bypass-policy-lockout-safety-check',
        summary: 'accept the policy even if it does not let you replace it again',
      },
    ],
    load: () => import('./edit.ts'),
  },
];
