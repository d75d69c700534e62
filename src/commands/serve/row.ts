import type { CommandRow } from '../../terminal/command.ts';

const group = 'Server';

export const serveCommands: readonly CommandRow[] = [
  {
    path: 'serve',
    group,
    summary: 'serve KMS, IAM and STS over HTTP, for AWS SDKs',
    details:
      'With several --vault options it serves several accounts, one per vault: the access key determines the account of the caller, the key ARN the ' +
      'vault that answers. Listens on 127.0.0.1:8089. Requests must be signed with an access key: the one printed by --print-env, which is valid until the ' +
      'server stops, or one from kms iam access-keys create. "serve status" lists running servers, "serve stop" stops one. Clients ' +
      'without support for AWS_ENDPOINT_URL_KMS (boto3 before 1.28, AWS CLI before 1.29 and 2.13, SDK for JavaScript v2, Java before ' +
      '2.28.1, Go v1) need the endpoint in their code; otherwise they send plaintext to AWS. Check with "aws kms list-aliases".',
    args: [{ name: 'action', summary: 'status or stop', optional: true, values: ['status', 'stop'] }],
    options: [
      {
        flags: '--host <address>',
        summary: 'address to listen on; other machines need TLS or --insecure-plaintext (default 127.0.0.1)',
      },
      { flags: '--port <n>', summary: 'port to listen on, 0 for any free port (default 8089)' },
      { flags: '--socket <path>', summary: 'listen on a Unix socket (mode 0600) instead', completes: 'file' },
      { flags: '--tls-cert <file>', summary: 'the certificate chain, PEM', completes: 'file' },
      { flags: '--tls-key <file>', summary: 'the private key, PEM', completes: 'file' },
      { flags: '--allowed-host <name>', summary: 'an additional host name to accept', repeats: true },
      {
        flags: '--auth <how>',
        summary: 'how requests are signed (default sigv4)',
        values: ['sigv4', 'none'],
      },
      {
        flags: '--ephemeral',
        summary: 'use a new vault in memory with alias/default, for tests; discarded when the server stops',
      },
      {
        flags: '--account-id <id>',
        summary:
          'with --ephemeral: the 12-digit account id; with several vaults: the account to use by default',
      },
      {
        flags: '--seed <file>',
        summary:
          'create the keys, aliases, users, roles and grants of this YAML file that do not exist; with --ephemeral, nothing else',
        completes: 'file',
      },
      { flags: '--detach', summary: 'run in the background' },
      { flags: '--print-env', summary: 'print environment variables that direct clients to this server' },
      {
        flags: '--shell <shell>',
        summary: 'with --print-env: the shell to print for (default the shell in use)',
        values: ['sh', 'fish', 'powershell'],
      },
      { flags: '--max-connections <n>', summary: 'maximum number of connections (default 1000)' },
      {
        flags: '--max-connections-per-address <n>',
        summary: 'maximum per remote address; this machine is exempt (default 200)',
      },
      { flags: '--access-log', summary: 'print one line per request to stderr, never its body' },
    ],
    examples: [
      { command: 'eval "$(kms serve --detach --print-env)"', says: 'use it with current AWS SDKs' },
      { command: 'kms serve --ephemeral --auth none --port 0', says: 'for application tests' },
      { command: 'kms serve stop', says: 'stop, after running calls finish' },
    ],
    load: () => import('./run.ts'),
  },
];
