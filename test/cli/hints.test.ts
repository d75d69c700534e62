/** What a refusal advises: on the command line, through an agent and from another service, but never over HTTP. */
import { randomUUID } from 'node:crypto';
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Home } from '../support/homes.ts';
import { quickHome, removeHomes } from '../support/homes.ts';

interface Refusal {
  readonly __type: string;
  readonly message: string;
  readonly hint?: string;
}

describe('a refused call', () => {
  let home: Home;
  let url: string;
  let stop: () => void;
  const ids: Record<string, string> = {};
  const remote = { AWS_ACCESS_KEY_ID: 'any', AWS_SECRET_ACCESS_KEY: 'any' };

  beforeAll(async () => {
    home = await quickHome();
    for (const alias of ['disabled', 'deleted', 'empty', 'signer', 'closed']) {
      const more =
        alias === 'empty'
          ? ['--origin', 'EXTERNAL']
          : alias === 'signer'
            ? ['--key-spec', 'ECC_NIST_P256', '--key-usage', 'SIGN_VERIFY']
            : [];
      ids[alias] = await home.ok(['keys', 'create', '--alias', alias, ...more]);
    }
    await home.ok(['keys', 'disable', 'disabled']);
    await home.ok(['keys', 'schedule-deletion', 'deleted', '--yes']);
    const policy = {
      Version: '2012-10-17',
      Statement: [
        { Effect: 'Allow', Principal: '*', Action: 'kms:*', Resource: '*' },
        { Effect: 'Deny', Principal: '*', Action: 'kms:Encrypt', Resource: '*' },
      ],
    };
    writeFileSync(home.path('policy.json'), JSON.stringify(policy));
    await home.ok(['keys', 'policy', 'put', 'closed', home.path('policy.json')]);
    const server = home.start(['serve', '--auth', 'none', '--port', '0', '-q']);
    url = await new Promise((resolve, reject) => {
      server.child.stdout?.once('data', (chunk: Buffer) =>
        resolve(chunk.toString().trim().split(' ').at(-1) ?? ''),
      );
      void server.ended.then(({ stderr }) => reject(new Error(stderr)));
    });
    stop = () => server.child.kill('SIGTERM');
  });
  afterAll(() => {
    stop();
    removeHomes();
  });

  const encrypt = async (key: string, more: readonly string[]): Promise<Refusal> => {
    const { status, stderr } = await home.run(['encrypt', '-k', key, '--json', ...more], {
      input: 'x',
      environment: remote,
    });
    expect(status).not.toBe(0);
    return JSON.parse(stderr) as Refusal;
  };

  it.each([
    ['disabled', 'DisabledException', 'kms keys enable ID'],
    ['deleted', 'KMSInvalidStateException', 'kms keys cancel-deletion ID'],
    ['empty', 'KMSInvalidStateException', 'kms keys import ID FILE'],
    ['signer', 'InvalidKeyUsageException', 'kms keys create'],
    ['closed', 'AccessDeniedException', 'kms policy explain -k ID --principal root --action kms:Encrypt'],
    [randomUUID(), 'NotFoundException', 'kms keys list'],
    ['nothing', 'NotFoundException', 'kms aliases list'],
  ])('on the key %s names what helps, in the words of AWS otherwise', async (key, code, command) => {
    const here = await encrypt(key, []);
    expect(here.__type).toBe(code);
    expect(here.hint).toContain(command.replace('ID', ids[key] ?? key));
    const there = await encrypt(key, ['--endpoint-url', url]);
    expect([there.__type, there.message]).toEqual([code, here.message]);
    expect(there.hint).toMatch(/kms (?:keys|aliases) [a-z]+/);
    expect(here.message).not.toContain('kms keys');
  });

  it('over HTTP holds what AWS sends and no more', async () => {
    for (const key of Object.keys(ids)) {
      const response = await fetch(url, {
        method: 'POST',
        headers: { 'X-Amz-Target': 'TrentService.Encrypt', 'Content-Type': 'application/x-amz-json-1.1' },
        body: JSON.stringify({ KeyId: `alias/${key}`, Plaintext: 'eA==' }),
      });
      expect(response.status).toBe(400);
      const body = (await response.json()) as object;
      expect(Object.keys(body).filter((name) => name !== '__type' && name !== 'message')).toEqual([]);
      expect(JSON.stringify(body)).not.toContain('kms keys');
    }
  });

  it('through an agent names the same', async () => {
    const own = { XDG_RUNTIME_DIR: home.folder };
    await home.ok(['unlock'], { environment: own });
    try {
      const { stderr } = await home.run(['encrypt', '-k', 'disabled', '--json'], {
        input: 'x',
        environment: own,
      });
      expect((JSON.parse(stderr) as Refusal).hint).toContain(`kms keys enable ${ids['disabled'] ?? ''}`);
    } finally {
      await home.ok(['lock'], { environment: own });
    }
  });
});

describe('a faulty audit trail', () => {
  it('is told with what it means and what to do; with --quiet only the lines', async () => {
    const home = await quickHome();
    const text = readFileSync(home.trail, 'utf8');
    writeFileSync(home.trail, text.replace('CreateAlias', 'CreateGrant'));
    const altered = await home.run(['audit', 'verify']);
    expect(altered.status).toBe(6);
    expect(altered.stdout.toString()).toMatch(/^line \d+: /);
    expect(altered.stderr).toMatch(/altered the audit trail .*\nhint: keep the file .* kms audit repair\n$/s);
    expect((await home.run(['audit', 'verify', '-q'])).stderr).toBe('');
    renameSync(home.trail, home.path('moved'));
    const tail = await home.run(['audit', 'tail']);
    expect([tail.status, tail.stderr]).toEqual([6, expect.stringContaining('the audit trail is missing')]);
    const none = await home.run(['audit', 'tail', '--vault', home.path('none')]);
    expect([none.status, none.stderr]).toEqual([3, expect.stringContaining('kms init')]);
    const gone = await home.run(['audit', 'verify']);
    expect([gone.status, gone.stderr]).toEqual([6, expect.stringMatching(/missing or empty.*\nhint: /)]);
  });
});
