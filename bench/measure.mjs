// Whole processes against each other, round by round: the result is the median of the rounds' ratios.
import { spawnSync } from 'node:child_process';

/** The environment without variables that would slow every start of Node and so distort each ratio. */
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
  const table = newTable(rows);
  for (let round = 0; round < rounds; round++) table.add(rows.map((row) => time(row)));
  table.print();
}

/**
 * The same for rows whose `run` resolves to the milliseconds that it took, in this process or another. With the name of a peer among them, the ratio to
 * it too.
 */
export async function race(rows, rounds, peer) {
  for (const { run } of rows) await run();
  const table = newTable(rows, peer);
  for (let round = 0; round < rounds; round++) {
    const taken = [];
    for (const { run } of rows) taken.push(await run());
    table.add(taken);
  }
  table.print();
}

function newTable(rows, peer) {
  const rounds = [];
  const peerAt = rows.findIndex(({ name }) => name === peer);
  const add = (taken) => rounds.push(taken);
  const print = () => {
    rows.forEach(({ name, note }, i) => {
      const ms = median(rounds.map((taken) => taken[i]));
      const ratio = median(rounds.map((taken) => taken[i] / taken[0]));
      const toPeer =
        peerAt < 0
          ? ''
          : `  ${median(rounds.map((taken) => taken[i] / taken[peerAt]))
              .toFixed(2)
              .padStart(7)} x`;
      const end = note === undefined ? '' : `  ${note()}`;
      console.log(
        `  ${name.padEnd(44)} ${ms.toFixed(1).padStart(8)} ms  ${ratio.toFixed(2).padStart(7)} x${toPeer}${end}`,
      );
    });
  };
  return { add, print };
}

/** Milliseconds that a call takes in this process. */
export async function timeCall(call) {
  const start = performance.now();
  await call();
  return performance.now() - start;
}
