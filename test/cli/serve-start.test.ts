/** How a server starts: what there is in a vault in memory, what keeps one from starting, what is said, what killed ones leave. */
import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, readdirSync, utimesSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { sweepSockets } from '../../src/connection/runtime.ts';
import { Home, quickHome, removeHomes } from '../support/homes.ts';
import { hasPrograms, needs } from '../support/needs.ts';
import { terminal } from '../support/pty.ts';

/** A home whose background processes leave their sockets in it. */
async function servingHome(): Promise<Home> {
  const { folder } = new Home();
  chmodSync(folder, 0o700);
  return quickHome(new Home(folder, { XDG_RUNTIME_DIR: folder }));
}

function environmentOf(lines: string): Record<string, string> {
  return Object.fromEntries(
    [...lines.matchAll(/^export (\w+)='([^']*)'$/gm)].map(([, name = '', value = '']) => [name, value]),
  );
}

afterAll(removeHomes);

describe('kms serve --ephemeral', () => {
  it('has alias/default, as a new vault has; with a seed what that says and no more', async () => {
    const home = await servingHome();
    const start = ['serve', '--ephemeral', '--detach', '--print-env', '--port', '0'];
    const first = { environment: environmentOf(await home.ok(start)) };
    const token = await home.ok(['encrypt'], { ...first, input: 's3cret' });
    expect(await home.ok(['decrypt', token], first)).toBe('s3cret');
    const stopped = await home.run(['serve', 'stop'], first);
    expect(stopped.stderr).toMatch(
      /^stopped http:\S+; unset AWS_ENDPOINT_URL_KMS, which points there still\n$/,
    );

    const aliasesWith = async (seed: string): Promise<unknown[]> => {
      writeFileSync(home.path('seed.yaml'), seed);
      const printed = await home.ok([...start, '--seed', home.path('seed.yaml')]);
      const { Aliases } = JSON.parse(
        await home.ok(['aliases', 'list', '--json'], { environment: environmentOf(printed) }),
      ) as { Aliases: { AliasName: string }[] };
      await home.ok(['serve', 'stop']);
      return Aliases.map(({ AliasName }) => AliasName);
    };
    const id = 'bc436485-5092-42b8-92a3-0aa8b93536dc';
    expect(await aliasesWith(`keys:\n  - id: ${id}\n    aliases: [default]\n`)).toEqual(['alias/default']);
    expect(await aliasesWith('keys: []\n')).toEqual([]);
  });
});

describe('what keeps a server from starting', () => {
  it('is said in one line with what helps, and the process ends', async () => {
    const home = await servingHome();
    const taken = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => taken.once('listening', resolve));
    const port = String((taken.address() as AddressInfo).port);
    const refused = async (status: number, ...args: string[]): Promise<string> => {
      const ended = await home.run(['serve', ...args]);
      expect([ended.status, ended.stdout.toString()]).toEqual([status, '']);
      expect(ended.stderr).toMatch(/^kms: .*\n(?:hint: .*\n)?$/);
      return ended.stderr;
    };
    for (const more of [[], ['--detach']]) {
      expect(await refused(1, '--port', port, ...more)).toMatch(/it is in use.*\nhint: .*--port 0/);
    }
    taken.close();
    const missing = home.path('missing.pem');
    expect(await refused(3, '--port', '0', '--tls-cert', missing, '--tls-key', missing)).toContain(
      'not exist',
    );
    expect(await refused(1, '--socket', `/${'x'.repeat(120)}`)).toContain('longer than');
    expect(await refused(1, '--socket', home.path('none/kms.sock'))).toContain('its folder');
    expect(await refused(1, '--socket', home.folder)).toContain('taken');
    expect(await refused(2, '--account-id', '000000000000')).toContain('not served');
  });

  needs({ name: 'the openssl command', present: hasPrograms('openssl'), install: 'apt-get install openssl' })(
    'of TLS',
    () => {
      it('is told file by file', async () => {
        const home = await servingHome();
        const make = (name: string, ...more: string[]): void => {
          const files = ['-keyout', home.path(`${name}.key`), '-out', home.path(`${name}.crt`)];
          const kind = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-subj', '/CN=localhost'];
          execFileSync('openssl', ['req', '-x509', ...kind, ...files, ...more], { stdio: 'ignore' });
        };
        make('one', '-nodes');
        make('other', '-nodes');
        make('locked', '-passout', 'pass:hunter2');
        for (const [cert, key, says] of [
          ['one.crt', 'other.key', 'is not the key of the certificate'],
          ['one.key', 'one.crt', 'is not a certificate'],
          ['one.crt', 'one.crt', 'is not a private key'],
          ['locked.crt', 'locked.key', 'is encrypted with a passphrase'],
        ] as const) {
          const args = ['serve', '--port', '0', '--tls-cert', home.path(cert), '--tls-key', home.path(key)];
          const { status, stderr } = await home.run(args);
          expect([status, stderr]).toEqual([1, expect.stringContaining(says)]);
          expect(stderr).toMatch(/\(FileUnusable\)\nhint: /);
        }
      });
    },
  );
});

describe('at a terminal', () => {
  it('a server says who can call it and how it ends; to a program nothing of it', async () => {
    const home = await servingHome();
    const at = async (...args: string[]): Promise<string> => {
      const { environment, folder: cwd } = home;
      const { status, screen } = await terminal(['serve', '--detach', '--port', '0', ...args], {
        environment,
        cwd,
      }).ended;
      expect(status).toBe(0);
      await home.ok(['serve', 'stop']);
      return screen;
    };
    expect(await at()).toMatch(
      /^listening on .*\n.*kms iam access-keys create.*\n.*kms serve stop ends it\n$/,
    );
    expect(await at('--ephemeral')).toContain('nobody has an access key for it');
    expect(await at('--print-env')).toContain('eval "$(kms serve --detach --print-env)"');
    expect(await at('-q')).toMatch(/^listening on \S+\n$/);
    const { stderr } = await home.run(['serve', '--detach', '--port', '0']);
    expect(stderr).toBe('');
    await home.ok(['serve', 'stop']);
  });
});

describe('sockets of servers that were killed', () => {
  it('are swept once they are old enough; those of living ones stay', async () => {
    const home = await servingHome();
    const folder = join(home.folder, 'kms');
    const sockets = (): string[] => readdirSync(folder).filter((name) => name.endsWith('.sock'));
    await home.ok(['serve', '--detach', '--port', '0', '--auth', 'none']);
    const { servers } = JSON.parse(await home.ok(['serve', 'status', '--json'])) as {
      servers: { pid: number }[];
    };
    process.kill(servers[0]?.pid ?? 0, 'SIGKILL');
    await home.ok(['unlock']);
    expect(sockets()).toHaveLength(2);
    const places = { runtimeDir: home.folder };
    // Just made: it could be that of one that is about to listen.
    await sweepSockets(places);
    expect(sockets()).toHaveLength(2);
    await sweepSockets(places, Date.now() + 60_000);
    expect(sockets()).toEqual([expect.stringMatching(/^agent-/)]);
    expect(await home.ok(['keys', 'list'], { environment: { KMS_PASSPHRASE: undefined } })).toContain(
      'default',
    );
    await home.ok(['lock']);
    expect(sockets()).toEqual([]);
  });

  it('are all that is removed', async () => {
    const home = await servingHome();
    const folder = join(home.folder, 'kms');
    await home.ok(['serve', '--detach', '--port', '0', '--auth', 'none']);
    const file = join(folder, 'serve-1.sock');
    writeFileSync(file, 'no socket');
    utimesSync(file, 0, 0);
    await sweepSockets({ runtimeDir: home.folder }, Date.now() + 60_000);
    expect(existsSync(file)).toBe(true);
    await home.ok(['serve', 'stop']);
  });
});
