/** Rounds of a command, each ended by SIGKILL at a different moment. */
import { expect } from 'vitest';
import type { Ended } from './processes.ts';
import { seed, seeded } from './random.ts';

export interface Round {
  /** The number of the round, for failure messages. */
  readonly where: string;
  readonly ended: Ended;
  readonly number: number;
}

/**
 * Runs the command once undisturbed to learn how long it takes, then `rounds` times with a kill: half of them spread over its
 * whole duration, half over its last third, where it writes. A run that ended before its kill shows that the machine is
 * faster now than during the first run: the later kills adapt. If every run ended before its kill, up to five more are killed earlier.
 */
export async function killRounds(
  rounds: number,
  command: (number: number, killAfter?: number) => Promise<Ended>,
  check: (round: Round) => Promise<void>,
): Promise<number> {
  const random = seeded(seed);
  const whole = await command(0);
  expect(whole.stderr === '' || whole.status === 0, whole.stderr).toBe(true);
  expect(whole.status).toBe(0);
  await check({ where: 'undisturbed', ended: whole, number: 0 });
  let killed = 0;
  let takes = whole.milliseconds;
  for (let number = 1; number <= rounds || (killed === 0 && number <= rounds + 5); number++) {
    const late = number > rounds ? 0.2 : 0.66;
    const share = number % 2 === 0 && number <= rounds ? random() : late + random() * 0.4;
    const delay = Math.round(takes * share);
    const ended = await command(number, delay);
    if (ended.signal === 'SIGKILL') killed += 1;
    else takes = Math.min(takes, ended.milliseconds);
    await check({ where: `seed ${seed}, round ${number}, killed after ${delay} ms`, ended, number });
  }
  return killed;
}

/** The complete lines that a process wrote before it ended. */
export function outputs(ended: Ended): string[] {
  return ended.stdout.toString().split('\n').slice(0, -1);
}
