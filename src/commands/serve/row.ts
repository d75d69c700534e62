import type { CommandRow } from '../../terminal/command.ts';

const group = 'Server';

export const servingCommands: readonly CommandRow[] = [
  {
    path: 'serve',
    group,
    summary: 'answer KMS, IAM and STS over HTTP, for the AWS SDKs and the AWS CLI',
    details:
      'With --vault several times it serves several accounts, one to a vault: an access key says whose calls it signs, the ARN of a ' +
      'key whose vault answers. Listens on 127.0.0.1:8089. Requests must be signed with an access key: one that --print-env prints, which ends with the ' +
      'server, or one of kms iam access-keys create. "serve status" lists the servers that run, "serve stop" ends one. Clients ' +
      'older than AWS_ENDPOINT_URL_KMS (boto3 before 1.28, AWS CLI before 1.29 and 2.13, SDK for JavaScript v2, Java before ' +
      '2.28.1, Go v1) need the endpoint in their code, or they send plaintext to AWS: check with "aws kms list-aliases".',
    args: [{ name: 'action', summary: 'status or stop', optional: true, values: ['status', 'stop'] }],
    options: [
      {
        flags: '--host <address>',
        summary: 'another than this machine needs TLS or --insecure-plaintext (default 127.0.0.1)',
      },
      { flags: '--port <n>', summary: '0 for a free one (default 8089)' },
      { flags: '--socket <path>', summary: 'a Unix socket (mode 0600) instead', completes: 'file' },
      { flags: '--tls-cert <file>', summary: 'the certificate chain, PEM', completes: 'file' },
      { flags: '--tls-key <file>', summary: 'its private key, PEM', completes: 'file' },
      { flags: '--allowed-host <name>', summary: 'a further name that the server answers to', repeats: true },
      {
        flags: '--auth <how>',
        summary: 'how requests are signed (default sigv4)',
        values: ['sigv4', 'none'],
      },
      {
        flags: '--ephemeral',
        summary: 'a new vault in memory with alias/default, for tests; gone at the end',
      },
      {
        flags: '--account-id <id>',
        summary: 'with --ephemeral: its 12-digit account id; of several accounts, the one meant',
      },
      {
        flags: '--seed <file>',
        summary:
          'make the keys, aliases, users, roles and grants of this YAML file where they are not there; with --ephemeral, these alone',
        completes: 'file',
      },
      { flags: '--detach', summary: 'go on in the background' },
      { flags: '--print-env', summary: 'print the environment that points clients here' },
      {
        flags: '--shell <shell>',
        summary: 'with --print-env: for this shell instead of the one in use',
        values: ['sh', 'fish', 'powershell'],
      },
      { flags: '--max-connections <n>', summary: 'close any above this number (default 1000)' },
      {
        flags: '--max-connections-per-address <n>',
        summary: 'of one address of a network; this machine is exempt (default 200)',
      },
      { flags: '--access-log', summary: 'one line on stderr for each request; never of its body' },
    ],
    examples: [
      { command: 'eval "$(kms serve --detach --print-env)"', says: 'and current AWS SDKs work' },
      { command: 'kms serve --ephemeral --auth none --port 0', says: 'for tests of an application' },
      { command: 'kms serve stop', says: 'lets calls finish' },
    ],
    load: () => import('./run.ts'),
  },
  {
    path: 'unlock',
    group,
    summary: 'keep the vault open for a while, for all commands of this user',
    details:
      'A background process holds the vault open behind a socket that only you can reach. Commands of the API, share and rotate ' +
      '--due use it. It gives the key of the vault to nobody, so those that open the file of the vault themselves need the ' +
      'passphrase all the same: vault, backup, audit verify, audit repair, serve, iam, apply, and unlock for another time. With --as ' +
      'it serves that user or role alone: its socket gives what that one may do, and nothing else.',
    options: [{ flags: '--ttl <time>', summary: 'how long: for example 90s, 8h, 1d (default 15m)' }],
    examples: [
      { command: 'kms unlock --ttl 8h', says: 'asks for the passphrase once' },
      { command: 'kms unlock --as role/ci', says: 'a socket for that role' },
    ],
    load: () => import('../unlock/run.ts'),
  },
  {
    path: 'lock',
    group,
    summary: 'end what kms unlock began',
    load: () => import('../lock/run.ts'),
  },
  {
    path: 'apply',
    group,
    summary: 'make the vault as a file declares: keys, aliases, policies, users, roles, grants',
    details:
      'What differs is made or changed, by one call of the API each, and --dry-run shows it; running it again changes nothing. What the ' +
      'file does not name stays as it is: nothing is ever deleted. The file is checked as a whole before the first change; its form is in docs/apply.md.',
    args: [{ name: 'file', summary: 'YAML; - for stdin', completes: 'file' }],
    options: [{ flags: '--dry-run', summary: 'show what would be changed, and change nothing' }],
    examples: [
      { command: 'kms apply kms.yaml --dry-run', says: 'what would change' },
      { command: 'kms apply kms.yaml', says: 'change it' },
    ],
    load: () => import('../apply/run.ts'),
  },
];
