import type { CommandRow } from '../../terminal/command.ts';

const group = 'Other';

export const apiCommands: readonly CommandRow[] = [
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
];
