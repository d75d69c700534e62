import type { CommandRow } from '../../terminal/command.ts';

const group = 'Other';

export const otherCommands: readonly CommandRow[] = [
  {
    path: 'api',
    group,
    summary: 'call an operation of the KMS API',
    details: 'Input and output are the JSON of the AWS KMS API; blobs are base64.',
    args: [{ name: 'operation', summary: 'for example DescribeKey', completes: 'operation' }],
    options: [{ flags: '--input <json>', summary: 'the request: JSON, file://PATH, or - for stdin' }],
    examples: [
      { command: `kms api DescribeKey --input '{"KeyId":"alias/app"}'`, says: 'as aws kms describe-key' },
      { command: 'kms api Encrypt --input file://request.json', says: 'the request from a file' },
    ],
    load: () => import('./run.ts'),
  },
  {
    path: 'completion',
    group,
    summary: 'print the completion script of a shell',
    args: [{ name: 'shell', summary: 'bash, zsh or fish', values: ['bash', 'zsh', 'fish'] }],
    examples: [
      { command: 'kms completion bash > ~/.local/share/bash-completion/completions/kms', says: 'for bash' },
      { command: 'kms completion zsh > "${fpath[1]}/_kms"', says: 'for zsh' },
      { command: 'kms completion fish > ~/.config/fish/completions/kms.fish', says: 'for fish' },
    ],
    load: () => import('../completion/run.ts'),
  },
];
