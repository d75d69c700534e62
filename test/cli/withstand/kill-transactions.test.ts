/** SIGKILL to processes that hardly do anything but transactions. */
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { bundle } from '../../support/bundle.ts';
import { extent } from '../../support/extent.ts';
import { complaints, listedKeys, passphrase, quickHome, removeHomes } from '../../support/homes.ts';
import { outputs } from '../../support/kills.ts';
import { launch, program } from '../../support/processes.ts';
import { seed, seeded } from '../../support/random.ts';

const minutes = 60_000;

afterEach(removeHomes);

it(
  'a shell loop of encrypt, killed with all it started',
  async () => {
    const home = await quickHome();
    const random = seeded(seed);
    const { milliseconds: takes } = await home.run(['encrypt'], { input: 'looped' });
    const tokens: string[] = [];
    const loop = `while :; do echo -n looped | "$0" "$1" encrypt || exit 1; done`;
    for (let round = 0; round < extent(2, 6); round++) {
      const delay = Math.round(takes * (0.7 + round * 0.8 + random()));
      const { ended } = launch('/bin/sh', ['-c', loop, process.execPath, program], {
        environment: home.environment,
        killAfter: delay,
        group: true,
      });
      const result = await ended;
      expect(result.stderr).toBe('');
      tokens.push(...outputs(result));
      expect(await complaints(home), `seed ${seed}, round ${round}, after ${delay} ms`).toBe('');
    }
    expect(tokens.length).toBeGreaterThan(0);
    const recorded = home.events().filter(({ eventName }) => eventName === 'Encrypt').length;
    expect(recorded).toBeGreaterThanOrEqual(tokens.length);
    for (const token of tokens.slice(-8)) expect(await home.ok(['decrypt', token])).toBe('looped');
  },
  2 * minutes,
);

let restless: Awaited<ReturnType<typeof bundle>>;
beforeAll(async () => {
  restless = await bundle('test/support/restless.ts');
});
afterAll(() => {
  restless.remove();
});

it.each([
  ['create', extent(2, 10)],
  ['encrypt', extent(2, 7)],
  ['rekey', extent(2, 7)],
] as const)(
  'in the midst of transactions: %s',
  async (operation, rounds) => {
    const home = await quickHome();
    const token = await home.token('from before');
    const random = seeded(seed);
    const answers: string[] = [];
    let busy = 0;
    for (let round = 0; round < rounds; round++) {
      const { child, ended, kill } = launch(
        process.execPath,
        [restless.path, operation, home.vault, passphrase],
        { environment: home.environment },
      );
      const delay = Math.round(random() * 60);
      if (round > 0) child.stdout?.once('data', () => setTimeout(kill, delay));
      else {
        // However slow the machine is, one is killed after its third answer.
        let answered = 0;
        child.stdout?.on('data', (data: Buffer) => {
          answered += data.toString().split('\n').length - 1;
          if (answered > 2) kill();
        });
      }
      const result = await ended;
      expect(result.signal, result.stderr).toBe('SIGKILL');
      const lines = outputs(result);
      if (lines.length > 1) busy += 1;
      answers.push(...lines);
      expect(await complaints(home), `seed ${seed}, round ${round}, ${delay} ms after the first`).toBe('');
      if (round % 3 === 0) expect(await home.ok(['decrypt', token])).toBe('from before');
    }
    expect(busy).toBeGreaterThan(0);
    expect(await home.ok(['decrypt', token])).toBe('from before');
    if (operation === 'create') expect(await listedKeys(home)).toEqual(expect.arrayContaining(answers));
    if (operation === 'encrypt') {
      const recorded = home.events().filter(({ eventName }) => eventName === 'Encrypt').length;
      expect(recorded).toBeGreaterThanOrEqual(answers.length);
      expect(await home.ok(['decrypt', answers.at(-1) ?? ''])).toBe('restless');
    }
    expect(await complaints(home)).toBe('');
  },
  2 * minutes,
);
