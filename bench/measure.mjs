// Whole processes against each other, round by round: the median of the rounds' ratios is what is quoted.
import { spawnSync } from 'node:child_process';

/** The environment without what would slow every Node start alike and so spoil each ratio. */
export function cleanEnvironment(more = {}) {
  const environment = { ...process.env, ...more };
  for (const name of ['NODE_EXTRA_CA_CERTS', 'NODE_OPTIONS']) delete environment[name];
  return environment;
}

export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** Milliseconds that one run takes. */
export function time({ command, args, input, environment }) {
  const start = performance.now();
  const { status, stderr } = spawnSync(command, args, {
    input,
    env: environment,
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  const elapsed = performance.now() - start;
  if (status !== 0) throw new Error(`${command} ${args.join(' ')}: ${status}\n${stderr}`);
  return elapsed;
}

/** Times several commands in turn; `floor` is the first. Prints each with its median ratio to the floor. */
export function compare(rows, rounds) {
  for (const row of rows) time(row);
  const ratios = rows.map(() => []);
  const times = rows.map(() => []);
  for (let round = 0; round < rounds; round++) {
    const taken = rows.map((row) => time(row));
    taken.forEach((ms, i) => {
      times[i].push(ms);
      ratios[i].push(ms / taken[0]);
    });
  }
  rows.forEach(({ name }, i) => {
    console.log(
      `  ${name.padEnd(44)} ${median(times[i]).toFixed(1).padStart(8)} ms  ${median(ratios[i]).toFixed(2).padStart(7)} x`,
    );
  });
}
