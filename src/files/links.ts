/** Decides whether a symbolic link in a tree can lead out of it. */

/**
 * `depth` is the number of folders between the top and the link. A target that stays inside first goes up, at most to the top, and then only down.
 * Every link on the way down obeys the same rule, and steps up start only from real folders, so it ends inside.
 */
export function staysInside(target: string, depth: number): boolean {
  if (target === '' || target.startsWith('/') || target.includes('\0')) return false;
  const parts = target.split('/').filter((part) => part !== '' && part !== '.');
  const down = parts.findIndex((part) => part !== '..');
  const up = down === -1 ? parts.length : down;
  return up <= depth && !parts.slice(up).includes('..');
}
