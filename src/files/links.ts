/** Whether a symbolic link in a tree can lead out of it. */

/**
 * `depth` is how many folders of the tree the link stands in. Such a target first goes up, at the most to the top, and then only down. As
 * each link on its way down is one of these too, and a step up is made from a real folder alone, it ends inside.
 */
export function staysInside(target: string, depth: number): boolean {
  if (target === '' || target.startsWith('/') || target.includes('\0')) return false;
  const parts = target.split('/').filter((part) => part !== '' && part !== '.');
  const down = parts.findIndex((part) => part !== '..');
  const up = down === -1 ? parts.length : down;
  return up <= depth && !parts.slice(up).includes('..');
}
