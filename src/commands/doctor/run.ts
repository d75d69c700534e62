import { constants, type Stats } from 'node:fs';
import { access, stat, statfs } from 'node:fs/promises';
import { dirname } from 'node:path';
import { isKmsError } from '../../base/errors.ts';
import { checkOwner } from '../../base/owner.ts';
import type { Invocation } from '../../terminal/command.ts';
import { environment } from '../../terminal/env.ts';
import { printJson, printLine } from '../../terminal/output.ts';
import { paint } from '../../terminal/paint.ts';
import { shellWord } from '../../terminal/shellword.ts';
import { version } from '../../terminal/version.ts';
import type { ConnectOptions } from '../../connection/connect.ts';
import type { Header } from '../../vault/header.ts';

type Verdict = 'ok' | 'note' | 'problem';

interface Finding {
  readonly verdict: Verdict;
  readonly about: string;
  readonly what: string;
  readonly hint?: string | undefined;
}

/** `S_ISVTX`, for which Node has no name. */
const sticky = 0o1000;

const smallestFree = 16 * 1024 * 1024;

function finding(verdict: Verdict, about: string, what: string, hint?: string): Finding {
  return { verdict, about, what, ...(hint === undefined ? {} : { hint }) };
}

function explained(about: string, error: unknown): Finding {
  if (!isKmsError(error)) return finding('problem', about, 'it cannot be read');
  // Other findings of this command explain it.
  const hint = error.hint?.includes('kms doctor') === true ? undefined : error.hint;
  return finding('problem', about, error.message, hint);
}

/** Which other users may rename files in a folder. With the sticky bit only their owners may, as in /tmp. */
function openTo({ mode }: Stats): 'everybody' | 'its group' | undefined {
  if (process.platform === 'win32' || (mode & sticky) !== 0) return undefined;
  if ((mode & constants.S_IWOTH) !== 0) return 'everybody';
  return (mode & constants.S_IWGRP) !== 0 ? 'its group' : undefined;
}

/** The outermost existing folder on the way to a path that this user cannot enter, if any. */
async function closedFolder(path: string): Promise<{ folder: string; stats: Stats } | undefined> {
  const folders: string[] = [];
  for (let folder = dirname(path); folder !== dirname(folder); folder = dirname(folder))
    folders.unshift(folder);
  for (const folder of folders) {
    const stats = await stat(folder).catch(() => undefined);
    if (stats === undefined) return undefined;
    const canEnter = await access(folder, constants.X_OK).then(
      () => true,
      () => false,
    );
    if (!canEnter) return { folder, stats };
  }
  return undefined;
}

/** The owner of a file, and the command that gives it to this user. A vault created with sudo belongs to root. */
function ownership(
  { uid }: Stats,
  path: string,
): { readonly own: boolean; readonly owner: string; readonly hint: string } {
  if (uid === process.getuid?.()) return { own: true, owner: 'you', hint: `chmod u+rwx ${shellWord(path)}` };
  const home = environment('HOME');
  // Never suggest taking over a system folder.
  const isAtHome = home !== undefined && path.startsWith(`${home}/`);
  return {
    own: false,
    owner: uid === 0 ? 'root' : `user ${uid}`,
    hint: isAtHome
      ? `sudo chown -R "$(id -u)" ${shellWord(path)}`
      : 'run kms as that user, or name another vault with --vault or KMS_VAULT',
  };
}

async function checkFolder(path: string): Promise<readonly Finding[]> {
  const folder = dirname(path);
  const closed = await closedFolder(path);
  if (closed !== undefined) {
    const { owner, hint } = ownership(closed.stats, closed.folder);
    const what = `${closed.folder} belongs to ${owner} and cannot be entered, so the vault cannot be reached`;
    return [finding('problem', 'folder', what, hint)];
  }
  const stats = await stat(folder).catch(() => undefined);
  if (!stats) return [finding('note', 'folder', `${folder} does not exist yet`, 'kms init creates it')];
  const out: Finding[] = [];
  const whose = ownership(stats, folder);
  const writable = await access(folder, constants.W_OK).then(
    () => true,
    () => false,
  );
  out.push(
    writable
      ? finding('ok', 'folder', `${folder} can be written`)
      : finding(
          'problem',
          'folder',
          `${folder} cannot be written${whose.own ? '' : `, it belongs to ${whose.owner}`}`,
          `every operation is audited, so it must be writable: ${whose.hint}`,
        ),
  );
  const open = openTo(stats);
  if (open !== undefined) {
    const what = `${folder} can be written by ${open}, who can remove or replace the vault`;
    out.push(finding(open === 'everybody' ? 'problem' : 'note', 'folder', what, `chmod go-w ${folder}`));
  }
  const disk = await statfs(folder).catch(() => undefined);
  if (disk && disk.bavail * disk.bsize < smallestFree) {
    out.push(
      finding('problem', 'disk', `less than ${smallestFree / 1024 / 1024} MiB are free`, 'free some space'),
    );
  }
  return out;
}

async function checkTrail(path: string): Promise<Finding> {
  const { getAuditPath } = await import('../../audit/log.ts');
  const trail = getAuditPath(path);
  const stats = await stat(trail).catch(() => undefined);
  if (!stats)
    return finding(
      'problem',
      'audit trail',
      `${trail} is missing`,
      'kms audit verify, then kms audit repair',
    );
  try {
    checkOwner('the audit trail', trail, stats);
  } catch (error) {
    return explained('audit trail', error);
  }
  if ((stats.mode & 0o077) !== 0) {
    const written = (stats.mode & 0o022) !== 0;
    return finding(
      written ? 'problem' : 'note',
      'audit trail',
      `${trail} can be ${written ? 'written' : 'read'} by others${written ? '' : ': it names keys and contexts'}`,
      `chmod 600 ${trail}`,
    );
  }
  return finding('ok', 'audit trail', `${trail}, ${stats.size} bytes`);
}

/** Without the queue processes retry the lock in no fixed order; nothing else is lost. */
async function checkQueue(path: string): Promise<readonly Finding[]> {
  const { isQueueUsable, queueFolder } = await import('../../vault/turn.ts');
  if (isQueueUsable(path)) return [];
  const folder = queueFolder(path);
  const what = `${folder} is not a private folder of this user: processes that write the vault cannot queue in it`;
  return [finding('note', 'queue', what, `remove it: rm -r ${folder}`)];
}

async function checkVault(path: string): Promise<{ findings: readonly Finding[]; header?: Header }> {
  const { readHeader } = await import('../../vault/storedheader.ts');
  try {
    const header = await readHeader(path);
    const types = header.protectors.map((entry) => entry.type);
    const findings = [
      finding('ok', 'vault', `${path}, format ${header.version}, private`),
      finding('ok', 'protectors', types.join(', ')),
    ];
    if (!types.includes('recovery')) {
      const hint = 'kms vault protectors add recovery';
      findings.push(
        finding('problem', 'recovery', 'there is no recovery code: a lost protector loses everything', hint),
      );
    }
    return { findings: [...findings, await checkTrail(path), ...(await checkQueue(path))], header };
  } catch (error) {
    if (isKmsError(error) && error.code === 'VaultNotFound') {
      return { findings: [finding('note', 'vault', error.message, error.hint)] };
    }
    return { findings: [explained('vault', error)] };
  }
}

async function checkProtectors(
  options: ConnectOptions,
  header: Header | undefined,
): Promise<readonly Finding[]> {
  const { kindOf, protectorTypes } = await import('../../vault/protectors/kinds.ts');
  const findings: Finding[] = [];
  for (const type of protectorTypes) {
    const diagnosis = await kindOf(type).diagnose?.(options);
    if (!diagnosis) continue;
    const { usable, found, hint, isDefect = false, warnings } = diagnosis;
    const needed = header?.protectors.some((entry) => entry.type === type) ?? false;
    findings.push(finding(usable ? 'ok' : needed || isDefect ? 'problem' : 'note', type, found, hint));
    if (usable) findings.push(...warnings.map((warning) => finding('note', type, warning)));
  }
  return findings;
}

const marks: Readonly<Record<Verdict, { readonly mark: string; readonly style: 'dim' | 'yellow' | 'red' }>> =
  {
    ok: { mark: 'ok', style: 'dim' },
    note: { mark: 'note', style: 'yellow' },
    problem: { mark: 'problem', style: 'red' },
  };

export async function run({ session }: Invocation): Promise<number> {
  const options = await session.connectOptions();
  const path = options.vaultPath;
  const vault = await checkVault(path);
  const findings: readonly Finding[] = [
    finding(
      'ok',
      'versions',
      `kms ${version}, Node ${process.versions.node}, ${process.platform} ${process.arch}`,
    ),
    ...(await checkFolder(path)),
    ...vault.findings,
    ...(await checkProtectors(options, vault.header)),
  ];
  if (session.json) printJson(findings);
  else {
    for (const { verdict, about, what, hint } of findings) {
      const { mark, style } = marks[verdict];
      const colored = await paint(1, style);
      printLine([colored(mark.padEnd(8)), ` ${about}: ${what}`]);
      if (hint !== undefined) printLine(`${' '.repeat(9)}${hint}`);
    }
  }
  return findings.some(({ verdict }) => verdict === 'problem') ? 1 : 0;
}
