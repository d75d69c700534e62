/** Commands on what policies mean. None of them carries anything out, but `policy edit`, which puts a key policy. */
import type { ArgumentRow, CommandRow, OptionRow } from '../command.ts';
import { keyOption } from './options.ts';

const group = 'Policies';

const file = (name: string, summary: string): ArgumentRow => ({ name, summary, completes: 'file' });
const kindOption: OptionRow = {
  flags: '--kind <kind>',
  summary: 'what it is the policy of (default key)',
  values: ['key', 'identity', 'boundary', 'session', 'trust'],
};
const exitOption = (summary: string): OptionRow => ({ flags: '--exit-status', summary });
export const policyCommands: readonly CommandRow[] = [
  {
    path: 'policy validate',
    group,
    summary: 'say what is wrong with a policy, and where',
    details:
      'It is what a policy is refused for when it is put, but for principals that do not exist and the lockout check, which need the vault.',
    args: [file('file', 'the policy, as JSON; - for stdin')],
    options: [kindOption],
    exits: [{ status: 1, means: 'the policy would be refused; each fault is named' }],
    load: () => import('../../commands/policy/validate.ts'),
  },
  {
    path: 'policy lint',
    group,
    summary: 'look a policy over for what is allowed and hardly meant',
    details: 'Each finding names its rule; --json shows the page of AWS that explains it.',
    args: [file('file', 'the policy, as JSON')],
    options: [kindOption, { flags: '--account <id>', summary: 'the account that it is for' }],
    exits: [{ status: 1, means: 'an error was found; warnings and notes are none' }],
    load: () => import('../../commands/policy/lint.ts'),
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
    load: () => import('../../commands/policy/diff.ts'),
  },
  {
    path: 'policy template',
    group,
    summary: 'print a policy to begin with; without a name, list the templates',
    details:
      'The account is that of the principals if --account is not given. For cross-account, --account is the account of the key and the principals are of the other one, which an account id names as a whole.',
    args: [{ name: 'name', summary: 'which', optional: true }],
    options: [
      { flags: '--principal <arn>', summary: 'whom it is for', repeats: true },
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
    load: () => import('../../commands/policy/template.ts'),
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
    load: () => import('../../commands/policy/edit.ts'),
  },
];
