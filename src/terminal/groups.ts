/** Members of a group according to this machine's files. Node reads no user database. */
import { closeSync, constants, fstatSync, openSync, readFileSync } from 'node:fs';
import { systemCode } from '../base/errors.ts';

/** The text of /etc/passwd and /etc/group, and of /etc/nsswitch.conf ('' if it does not exist); undefined for what cannot be read. */
export interface UserDatabase {
  readonly passwd: string | undefined;
  readonly group: string | undefined;
  readonly switch: string | undefined;
}

/** A longer file belongs to a directory of many users, who are then in a network database as well. */
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
    // Without it, or with a C library that does not read it, the two files are the whole database.
    switch: textOf('/etc/nsswitch.conf', ''),
  };
}

/** Lines split into fields; undefined if a line (`+`, `-`) adds or removes users of a network. */
function rowsOf(text: string): string[][] | undefined {
  const lines = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  return lines.some((line) => /^[+-]/.test(line)) ? undefined : lines.map((line) => line.split(':'));
}

/** `systemd` knows only the users that it creates: those of services, and root. */
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
 * Whether a group is the user's primary one and has no members except the user and root: on Debian each user has such a group, and new files may be
 * writable for it. False if that cannot be determined.
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
  // Login can also add groups (pam_group) that no user file shows.
  if (!known.some(([, , uid, primary]) => Number(uid) === user && primary === String(gid))) return false;
  const ours = new Set(known.filter(([, , uid]) => isOurs(uid)).map(([name]) => name));
  const members = entries.flatMap(([, , , names = '']) => names.split(',').map((name) => name.trim()));
  return (
    members.every((name) => name === '' || ours.has(name)) &&
    known.every(([, , uid, primary]) => isOurs(uid) || Number(primary) !== gid)
  );
}
