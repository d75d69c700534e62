/** What is said where the environment sends commands to another service. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Home, quickHome, removeHomes } from '../support/homes.ts';

const url = 'http://127.0.0.1:9';
const note = /^kms: note: AWS_ENDPOINT_URL_KMS is set, so .* works on the local vault\n$/;

describe('with an endpoint in the environment', () => {
  let home: Home;
  beforeAll(async () => {
    home = await quickHome();
  });
  afterAll(removeHomes);

  const said = async (
    args: readonly string[],
    environment: Readonly<Record<string, string>> = { AWS_ENDPOINT_URL_KMS: url },
  ): Promise<readonly [number | null, string, string]> => {
    const { status, stdout, stderr } = await home.run(args, { environment });
    return [status, stdout.toString(), stderr];
  };

  it('status says where commands go, and because of what', async () => {
    const [status, stdout, stderr] = await said(['status']);
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/^commands go to: +http:\/\/127\.0\.0\.1:9, because AWS_ENDPOINT_URL_KMS is set/);
    const both = { AWS_ENDPOINT_URL_KMS: url, KMS_ENDPOINT_URL: 'https://user:hunter2@example.com/x' };
    const [, json] = await said(['status', '--json'], both);
    const endpoint = { url: 'https://example.com', variable: 'KMS_ENDPOINT_URL' };
    expect(JSON.parse(json)).toMatchObject({ endpoint });
    expect((await said(['status'], {}))[1]).not.toContain('commands go to');
  });

  it('status needs no vault here', async () => {
    const none = new Home();
    const environment = { AWS_ENDPOINT_URL_KMS: url };
    expect(await none.ok(['status'], { environment })).toMatch(/\nvault: +none at /);
    expect((await none.run(['status'])).status).toBe(3);
  });

  it.each(['audit tail', 'audit verify', 'vault verify', 'iam access-keys list', 'lock'])(
    '%s says that it is about the vault here, except to programs',
    async (line) => {
      const args = line.split(' ');
      const [status, , stderr] = await said(args);
      expect([status, stderr.split('\n').slice(0, 1).join('') + '\n']).toEqual([
        0,
        expect.stringMatching(note),
      ]);
      for (const more of ['-q', '--json']) expect((await said([...args, more]))[2]).toBe('');
      expect((await said(args, {}))[2]).not.toContain('note');
    },
  );

  it('what runs here is listed without a remark', async () => {
    expect(
      (await said(['serve', 'status'], { AWS_ENDPOINT_URL_KMS: url, XDG_RUNTIME_DIR: home.folder }))[2],
    ).toBe('no server is running\n');
  });
});
