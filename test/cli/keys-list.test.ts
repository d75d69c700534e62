/** `kms keys list` of a vault, through its agent, and of a server that lists ids alone: the same table. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Home, quickHome, removeHomes } from '../support/homes.ts';
import { terminal } from '../support/pty.ts';

let home: Home;
let service: Record<string, string>;

beforeAll(async () => {
  const made = await quickHome();
  home = new Home(made.folder, { XDG_RUNTIME_DIR: made.folder }, made.vault);
  for (let i = 0; i < 8; i++) {
    await home.ok([
      'keys',
      'create',
      '--description',
      `number ${i}`,
      ...(i % 2 === 0 ? ['--alias', `k${i}`] : []),
    ]);
  }
  await home.ok(['aliases', 'create', 'second', 'k0']);
  const printed = await home.ok(['serve', '--detach', '--print-env', '--port', '0']);
  service = Object.fromEntries(
    [...printed.matchAll(/^export (\w+)='([^']*)'$/gm)].map(([, name = '', value = '']) => [name, value]),
  );
});
afterAll(async () => {
  await home.run(['serve', 'stop']);
  await home.run(['lock']);
  removeHomes();
});

it('shows the same of a vault, of its agent and of a server, with no call for a key where it can', async () => {
  const calls = (): number => home.events().length;
  const before = calls();
  const here = await home.ok(['keys', 'list']);
  expect(calls() - before).toBe(2);
  const lines = here.split('\n').map((line) => line.split('\t'));
  expect(lines).toHaveLength(9);
  const first = lines.find((line) => line[4] === 'number 0');
  expect(first?.[1]?.split(', ').sort()).toEqual(['k0', 'second']);
  expect(first?.slice(2)).toEqual(['Enabled', 'SYMMETRIC_DEFAULT', 'number 0']);

  expect(await home.ok(['keys', 'list'], { environment: service })).toBe(here);
  await home.ok(['unlock', '--ttl', '5m']);
  const atStart = calls();
  expect(await home.ok(['keys', 'list'])).toBe(here);
  expect(calls() - atStart).toBe(2);
});

it('is a table with one heading on a terminal', async () => {
  const { status, screen } = await terminal(['keys', 'list'], {
    environment: home.environment,
    cwd: home.folder,
    columns: 120,
  }).ended;
  expect(status).toBe(0);
  const lines = screen.trimEnd().split('\n');
  expect(lines[0]).toMatch(/^KEY ID +ALIASES +STATE +SPEC +DESCRIPTION/);
  expect(lines).toHaveLength(10);
  expect(new Set(lines.map((line) => line.search(/STATE|Enabled/))).size).toBe(1);
});
