/** What `--print-env` prints, evaluated by the shells it is for. */
import { execFileSync } from 'node:child_process';
import { expect, it } from 'vitest';
import { environmentLines, type Shell } from '../../src/commands/print-env.ts';
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
    env: { PATH: process.env['PATH'] ?? '', AWS_PROFILE: 'other', AWS_SESSION_TOKEN: 'old' },
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
          AWS_REGION: client.region,
          AWS_DEFAULT_REGION: client.region,
          AWS_ACCESS_KEY_ID: client.accessKeyId,
          AWS_SECRET_ACCESS_KEY: odd,
        });
        expect(found).not.toHaveProperty('AWS_PROFILE');
        expect(found).not.toHaveProperty('AWS_SESSION_TOKEN');
      });
    },
  );
}

it('quotes for PowerShell, in whose single quotes nothing but a quote is special', () => {
  const lines = environmentLines('powershell', client).trimEnd().split('\n');
  expect(lines).toContain(`$Env:AWS_SECRET_ACCESS_KEY = '${odd.replaceAll("'", "''")}'`);
  expect(lines).toContain('Remove-Item Env:AWS_PROFILE -ErrorAction SilentlyContinue');
});
