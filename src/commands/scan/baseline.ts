/** `--write-baseline`: writes all findings to an allow list. */
import { existsSync, statSync } from 'node:fs';
import { join, resolve, dirname } from 'node:path';
import type { AllowEntry } from '../../scan/allow/entry.ts';
import type { Collected } from './collect.ts';
import { allowEntries, allowFileName, readAllowText } from './settings.ts';
import { counted } from './textreport.ts';
import { removeAbandonedIn, writeAtomically } from '../../base/atomicfile.ts';

/**
 * Resolves to a sentence that describes the change. Adds to an existing list, whose reasons and dates stay. Never writes a secret in a path. `folder`
 * is the project's.
 */
export async function writeBaseline(
  path: string,
  { found, globOf }: Collected,
  folder: string,
  projectPath: (path: string) => string,
): Promise<string> {
  const [{ writeAllowSection }, { hashSecret }, { AllowList }] = await Promise.all([
    import('../../scan/allow/file.ts'),
    import('../../scan/allow/entry.ts'),
    import('../../scan/allow/list.ts'),
  ]);
  const file = resolve(path);
  const text = existsSync(file) ? readAllowText(file) : '';
  const before = await allowEntries({ name: path, text });
  const known = new AllowList(before, '');
  const seen = new Set<string>();
  const added: AllowEntry[] = [];
  for (const { detection, report } of found) {
    const { rule, secret } = detection;
    const where = projectPath(report.path);
    const key = JSON.stringify([where, rule, Buffer.from(secret.reveal()).toString('base64')]);
    if (seen.has(key) || known.judge({ path: where, rule, secret: secret.reveal() }) !== undefined) continue;
    seen.add(key);
    added.push({ path: globOf(where), rule, hash: hashSecret(secret.reveal()), reason: 'baseline' });
  }
  writePlainFile(file, writeAllowSection(text, [...before, ...added]));
  const listed = `${counted(added.length, 'finding')} ${text === '' ? 'listed in' : 'added to'} ${path}`;
  return file === join(folder, allowFileName)
    ? `${listed}: every scan and hook here allows them from now on`
    : `${listed}; pass it as --baseline from now on`;
}

const usualMode = 0o644;

/** A new file gets mode 0644; an existing one keeps its mode. */
export function writePlainFile(path: string, text: string): void {
  removeAbandonedIn(dirname(path));
  const mode = (statSync(path, { throwIfNoEntry: false })?.mode ?? usualMode) & 0o777;
  writeAtomically(path, Buffer.from(text, 'utf8'), { mode });
}
