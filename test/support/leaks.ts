/** Searches for secrets where they must not appear: in texts and files, and in the command lines and environments of processes. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Component } from './needs.ts';
import type { Launched } from './processes.ts';

export const procComponent: Component = {
  name: '/proc',
  present: existsSync('/proc/self/environ'),
  install: 'Linux shows processes there',
};

/** The forms in which a secret may appear: unchanged, in hex, and in base64 from each of the three places it can have in it. */
export function formsOf(secret: string): readonly Buffer[] {
  const bytes = Buffer.from(secret);
  const encoded = [0, 1, 2].flatMap((before) => {
    const text = Buffer.concat([Buffer.alloc(before), bytes]).toString('base64');
    // The first and the last characters also contain bits of the bytes next to the secret.
    const own = text.slice(Math.ceil((before * 8) / 6), Math.floor(((before + bytes.length) * 8) / 6));
    return [own, own.replaceAll('+', '-').replaceAll('/', '_')];
  });
  const hex = bytes.toString('hex');
  return [...new Set([secret, JSON.stringify(secret).slice(1, -1), hex, hex.toUpperCase(), ...encoded])].map(
    (form) => Buffer.from(form),
  );
}

/** The names of the secrets that the bytes contain in any form. */
export function secretsIn(secrets: Readonly<Record<string, string>>, bytes: Uint8Array): string[] {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return Object.keys(secrets).filter((name) =>
    formsOf(secrets[name] ?? '').some((form) => text.includes(form)),
  );
}

export interface Observed {
  /** Command lines of the program and of all its descendants. */
  readonly commands: readonly string[];
  /** Environments of its descendants. */
  readonly environments: readonly string[];
}

/** Polls a process and its descendants in /proc until it ends. */
export async function observe({ child, ended }: Launched): Promise<Observed> {
  const commands = new Set<string>();
  const environments = new Set<string>();
  const state = { over: false };
  void ended.finally(() => (state.over = true));
  while (!state.over) {
    const own = proc(child.pid ?? 0, 'cmdline');
    for (const pid of descendants(child.pid ?? 0)) {
      const command = proc(pid, 'cmdline');
      commands.add(command);
      // A child that still has the command line of the program has not become another: what it shows is the program's.
      if (command !== '' && command !== own) environments.add(proc(pid, 'environ'));
    }
    await sleep(4);
  }
  return { commands: [...commands], environments: [...environments].filter((text) => text !== '') };
}

function proc(pid: number, name: string): string {
  try {
    return readFileSync(`/proc/${pid}/${name}`, 'latin1');
  } catch {
    return '';
  }
}

/** The process and all that it started, directly or not. */
function descendants(root: number): readonly number[] {
  const children = new Map<number, number[]>();
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    // pid (name) state parent …; a name may hold anything but ends with the last parenthesis.
    const parent = Number(/\) \S (\d+) [^)]*$/.exec(proc(Number(name), 'stat'))?.[1]);
    children.set(parent, [...(children.get(parent) ?? []), Number(name)]);
  }
  const found = [root];
  for (const pid of found) found.push(...(children.get(pid) ?? []));
  return found;
}
