/** Who is in a group, as far as the files of this machine say it. Node reads no user database. */
import { closeSync, constants, fstatSync, openSync, readFileSync } from 'node:fs';
import { systemCode } from '../base/errors.ts';

/** The text of /etc/passwd and /etc/group, and of /etc/nsswitch.conf where there is one; undefined for what cannot be read. */
export interface UserDatabase {
  readonly passwd: string | undefined;
  readonly group: string | undefined;
  readonly switch: string | undefined;
}

/** Longer files belong to a directory of many users, who are then in a network's database as well. */
const maxBytes = 1024 * 1024;

function textOf(path: string, absent?: string): string | undefined {
  let fd: number | undefined;
  try {
    fd = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
    const stats = fstatSync(fd);
    return stats.isFile() && stats.size <= maxBytes ? readFileSync(fd, 'utf8') : undefined;
  } catch (error) {
    return systemCode(error) === 'ENOENT' ? absent : undefined;
  } finally {
    if (fd !== undefined) closeSync(fd);
  }
}

function databaseHere(): UserDatabase {
  return {
    passwd: textOf('/etc/passwd'),
    group: textOf('/etc/group'),
    // Without it, or in a C library that has none, the two files are all.
    switch: textOf('/etc/nsswitch.conf', ''),
  };
}

/** Lines as lists of their fields; undefined where a line (`+`, `-`) brings in or takes out users of a network. */
function rowsOf(text: string): string[][] | undefined {
  const lines = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  return lines.some((line) => /^[+-]/.test(line)) ? undefined : lines.map((line) => line.split(':'));
}

/** `systemd` knows users of its own making alone: those of services, and root. */
const local = new Set(['files', 'compat', 'systemd']);

/** Whether users and groups come from the two files alone. */
function isLocal(nsswitch: string): boolean {
  return nsswitch
    .split('\n')
    .map((line) => /^\s*(?:passwd|group|initgroups)\s*:([^#]*)/.exec(line)?.[1])
    .filter((sources) => sources !== undefined)
    .flatMap((sources) => sources.replace(/\[[^\]]*\]/g, ' ').match(/\S+/g) ?? [])
    .every((source) => local.has(source));
}

/**
 * Whether a group is the user's primary one and has no member but the user and root: on Debian each user has such a group, for which
 * new files may be writable. False where that cannot be known.
 */
export function isPrivateGroup(gid: number, user: number, database = databaseHere()): boolean {
  const { passwd, group, switch: nsswitch } = database;
  if (passwd === undefined || group === undefined || nsswitch === undefined || !isLocal(nsswitch))
    return false;
  const [users, groups] = [rowsOf(passwd), rowsOf(group)];
  const entries = groups?.filter(([, , id]) => Number(id) === gid) ?? [];
  if (users === undefined || entries.length === 0) return false;
  const isOurs = (uid: string | undefined): boolean => Number(uid) === user || Number(uid) === 0;
  const known = users.filter(([name, , uid]) => name !== '' && /^\d+$/.test(uid ?? ''));
  // Other groups can also be given at login (pam_group), which no file of users shows.
  if (!known.some(([, , uid, primary]) => Number(uid) === user && primary === String(gid))) return false;
  const ours = new Set(known.filter(([, , uid]) => isOurs(uid)).map(([name]) => name));
  const members = entries.flatMap(([, , , names = '']) => names.split(',').map((name) => name.trim()));
  return (
    members.every((name) => name === '' || ours.has(name)) &&
    known.every(([, , uid, primary]) => isOurs(uid) || Number(primary) !== gid)
  );
}
