/** What to do about a finding: the exact next command. */
import { shellWord } from '../../cli/shellword.ts';
import type { Detection } from '../../scan/item.ts';
import { revoking } from '../../scan/report/revoking.ts';

/** Where a scan looked, which decides what can still be done about a secret. */
export type Place = 'files' | 'staged' | 'commits' | 'received' | 'stdin' | 'message';

export interface Advice {
  readonly fix: readonly string[];
  readonly allow?: string;
}

/** Files that are a credential as a whole: they are encrypted as files, not value by value. */
function isWholeFile({ kind, name, rule, line, endLine }: Detection): boolean {
  return (
    endLine > line ||
    (kind === 'protect' && name === undefined) ||
    /^(?:private-key|openssh|putty|pgp|age|pkcs12|jwk|netrc|htpasswd|pgpass)/.test(rule)
  );
}

function ofFile(detection: Detection, path: string, place: 'files' | 'staged'): string {
  if (isWholeFile(detection) || detection.inside !== undefined || detection.bytes === undefined) {
    return place === 'staged'
      ? `kms encrypt ${path} && git rm --cached -q ${path} && git add ${path}.kms`
      : `kms encrypt --remove-source ${path}`;
  }
  return place === 'staged' ? 'kms scan --staged --fix' : `kms scan --fix ${path}`;
}

/** Secrets that reached a commit have been copied: encrypting the file does not take them back. */
function ofCommit(place: 'commits' | 'received', revoke: string | undefined): readonly string[] {
  const change =
    place === 'commits' ? 'change it: it is in the history for good' : 'take the commit out: git rebase -i';
  return [revoke === undefined ? change : revoking(revoke)];
}

/** `path` as commands take it. */
export function adviceOf(detection: Detection, path: string, place: Place): Advice {
  const { revoke, line } = detection;
  const word = shellWord(path);
  if (place === 'stdin') return { fix: ['kms encrypt'] };
  if (place === 'message') return { fix: ['write the message without it'] };
  if (place === 'commits' || place === 'received') {
    return { fix: ofCommit(place, revoke) };
  }
  return {
    fix: [ofFile(detection, word, place)],
    allow: `kms scan allow ${shellWord(`${path}:${line}`)} --reason '…'`,
  };
}
