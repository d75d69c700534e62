/** The environment that points the AWS SDKs and tools at a server, in shell syntax. */
import { environment } from '../../terminal/env.ts';

export type Shell = 'sh' | 'fish' | 'powershell';
const shells: readonly Shell[] = ['sh', 'fish', 'powershell'];

const quote = (text: string): string => `'${text.replaceAll("'", `'\\''`)}'`;

interface Form {
  readonly set: (name: string, value: string) => string;
  readonly unset: (name: string) => string;
}

/** Variables that would override these credentials or make a client ignore the endpoint. */
const inTheWay = [
  'AWS_SESSION_TOKEN',
  'AWS_PROFILE',
  'AWS_DEFAULT_PROFILE',
  'AWS_IGNORE_CONFIGURED_ENDPOINT_URLS',
] as const;

/** One endpoint serves all three services. */
const endpoints = ['AWS_ENDPOINT_URL_KMS', 'AWS_ENDPOINT_URL_STS', 'AWS_ENDPOINT_URL_IAM'] as const;

/** Comments in every shell. They come last, so that a shell that evaluates all lines as one skips nothing else. */
const warning = [
  '# Older clients do not know AWS_ENDPOINT_URL_KMS and send what you encrypt to AWS: boto3 before 1.28, AWS CLI before',
  '# 1.29 and 2.13, SDK for JavaScript v2, Java before 2.28.1, Go v1. Set the endpoint in their code (docs/serve.md).',
  '# To check, without plaintext: a call of ListAliases works here alone, for AWS refuses these credentials.',
];

const forms: Readonly<Record<Shell, Form>> = {
  sh: { set: (name, value) => `export ${name}=${quote(value)}`, unset: (name) => `unset ${name}` },
  fish: {
    set: (name, value) => `set -gx ${name} '${value.replace(/[\\']/g, '\\$&')}'`,
    unset: (name) => `set -e ${name}`,
  },
  powershell: {
    set: (name, value) => `$Env:${name} = '${value.replaceAll("'", "''")}'`,
    unset: (name) => `Remove-Item Env:${name} -ErrorAction SilentlyContinue`,
  },
};

/** The named shell, else a guess at the one in use. */
export function shellOf(name: string | undefined): Shell {
  const named = shells.find((each) => each === name);
  return named ?? (environment('SHELL')?.endsWith('/fish') === true ? 'fish' : 'sh');
}

export interface Client {
  readonly url: string;
  readonly region: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
}

/** Lines for the shell to evaluate. */
export function environmentLines(shell: Shell, client: Client): string {
  const { set, unset } = forms[shell];
  const lines = [
    ...endpoints.map((name) => set(name, client.url)),
    set('AWS_REGION', client.region),
    set('AWS_DEFAULT_REGION', client.region),
    set('AWS_ACCESS_KEY_ID', client.accessKeyId),
    set('AWS_SECRET_ACCESS_KEY', client.secretAccessKey),
    ...inTheWay.map(unset),
    ...warning,
  ];
  return `${lines.join('\n')}\n`;
}
