/** What `--print-env` prints, evaluated by the shells it is for. */
import { execFileSync } from 'node:child_process';
import { expect, it } from 'vitest';
import { environmentLines, type Shell } from '../../src/commands/serve/print-env.ts';
import { hasPrograms, needs } from '../support/needs.ts';

const odd = `a'b"c\\d$HOME \`id\` %;#é`;
const client = {
  url: 'http://127.0.0.1:8089',
  region: 'eu-central-1',
  accessKeyId: 'AKIAEXAMPLE',
  secretAccessKey: odd,
};

function evaluated(program: string, options: readonly string[], shell: Shell): Record<string, unknown> {
  const show = `'${process.execPath}' -e 'process.stdout.write(JSON.stringify(process.env))'`;
  const text = `${environmentLines(shell, client)}${show}\n`;
  const output = execFileSync(program, [...options, '-c', text], {
    encoding: 'utf8',
    env: {
      PATH: process.env['PATH'] ?? '',
      AWS_PROFILE: 'other',
      AWS_DEFAULT_PROFILE: 'another',
      AWS_SESSION_TOKEN: 'old',
      AWS_IGNORE_CONFIGURED_ENDPOINT_URLS: 'true',
    },
  });
  return JSON.parse(output) as Record<string, unknown>;
}

const shells = [
  ['sh', [], 'sh'],
  ['bash', ['--norc'], 'sh'],
  ['zsh', ['-f'], 'sh'],
  ['fish', ['--no-config'], 'fish'],
] as const;

for (const [program, options, shell] of shells) {
  needs({ name: program, present: hasPrograms(program), install: `apt-get install ${program}` })(
    `in ${program}`,
    () => {
      it('sets every value as it is, and takes away what would come before', () => {
        const found = evaluated(program, options, shell);
        expect(found).toMatchObject({
          AWS_ENDPOINT_URL_KMS: client.url,
          AWS_ENDPOINT_URL_STS: client.url,
          AWS_ENDPOINT_URL_IAM: client.url,
          AWS_REGION: client.region,
          AWS_DEFAULT_REGION: client.region,
          AWS_ACCESS_KEY_ID: client.accessKeyId,
          AWS_SECRET_ACCESS_KEY: odd,
        });
        for (const name of [
          'AWS_PROFILE',
          'AWS_DEFAULT_PROFILE',
          'AWS_SESSION_TOKEN',
          'AWS_IGNORE_CONFIGURED_ENDPOINT_URLS',
        ]) {
          expect(found).not.toHaveProperty(name);
        }
      });
    },
  );
}

it('quotes for PowerShell, in whose single quotes nothing but a quote is special', () => {
  const lines = environmentLines('powershell', client).trimEnd().split('\n');
  expect(lines).toContain(`$Env:AWS_SECRET_ACCESS_KEY = '${odd.replaceAll("'", "''")}'`);
  expect(lines).toContain('Remove-Item Env:AWS_PROFILE -ErrorAction SilentlyContinue');
});

it('says last, in comments, which clients would send plaintext to AWS', () => {
  for (const shell of ['sh', 'fish', 'powershell'] as const) {
    const lines = environmentLines(shell, client).trimEnd().split('\n');
    const first = lines.findIndex((line) => line.startsWith('#'));
    const comments = lines.slice(first);
    expect(comments.every((line) => /^# [^'"`$\\!]*$/.test(line))).toBe(true);
    expect(comments.join(' ')).toMatch(/boto3 before 1\.28.*JavaScript v2.*docs\/serve\.md.*ListAliases/);
    expect(lines.slice(0, first)).toHaveLength(11);
  }
});
