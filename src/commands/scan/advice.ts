/** The next command to run about a finding. */
import { shellWord } from '../../terminal/shellword.ts';
import type { Detection, Messenger } from '../../scan/item.ts';

/** Where a secret was found, which decides what can still be done about it. */
export type Place = 'files' | 'staged' | 'commits' | 'pushed' | 'received' | 'stdin' | 'message';

export interface Advice {
  readonly fix: readonly string[];
  readonly allow?: string;
}

const credentialFile = /(?:\.(?:pem|key|p8|p12|pfx|jks|keystore|asc|gpg|pgp|ppk|jwks?|age)|(?:^|\/)id_\w+)$/i;
const credentialRule = /^(?:private-key|openssh|putty|pgp|age|pkcs12|jwk)/;

/** Whether to encrypt the whole file rather than a value: credential files, and files that the project protects. */
function isWholeFile({ kind, name, rule, line, endLine }: Detection, path: string): boolean {
  if (kind === 'protect') return name === undefined;
  return (endLine > line || credentialRule.test(rule)) && credentialFile.test(path);
}

/** The archive at the beginning of a member's path. */
const archiveOf = (path: string): string | undefined => /^(.+?\.\w{1,5})!./.exec(path)?.[1];

async function ofFile(detection: Detection, path: string, place: 'files' | 'staged'): Promise<string> {
  const { kind, description, line, endLine, inside } = detection;
  const archive = archiveOf(path);
  if (archive !== undefined) return `take it out of ${archive}`;
  const word = shellWord(path);
  if (isWholeFile(detection, path)) {
    return place === 'staged'
      ? `kms encrypt ${word} && git rm --cached -q ${word} && git add ${word}.kms`
      : `kms encrypt --remove-source ${word}`;
  }
  const { suggestStep } = await import('../../scan/fix/unfitfiles.ts');
  const step = suggestStep(path);
  if (step !== undefined) return step;
  if (endLine > line) return 'move it to a file of its own, and encrypt that: kms encrypt FILE';
  if (inside !== undefined) return `replace it by hand: it is in ${inside}`;
  if (kind === 'vault' && /, (?!as is)/.test(description)) return 'replace it by hand: it is encoded';
  return place === 'staged' ? 'kms scan --staged --fix' : `kms scan --fix ${word}`;
}

/** A secret in a commit has been copied: encrypting the file does not undo that. */
async function ofCommit(
  place: 'commits' | 'pushed' | 'received',
  revoke: string | undefined,
): Promise<readonly string[]> {
  const change =
    place === 'received' ? 'take the commit out: git rebase -i' : 'change it: it is in the history for good';
  if (revoke === undefined) return [change];
  const { describeRevocation } = await import('../../scan/report/report.ts');
  return [describeRevocation(revoke)];
}

/** The remote does not have it yet. */
const withoutIt: Readonly<Record<Messenger, string>> = {
  commit: 'reword the last commit: git commit --amend, an earlier one: git rebase -i',
  tag: 'make the tag again: git tag -f -a',
};

/** `path` in the form that commands take. */
export async function adviceOf(
  detection: Detection,
  path: string,
  place: Place,
  messageOf?: Messenger,
): Promise<Advice> {
  const { revoke, line } = detection;
  if (place === 'stdin') return { fix: ['kms encrypt'] };
  if (place === 'message') return { fix: ['write the message without it'] };
  if (messageOf !== undefined && place !== 'commits') return { fix: [withoutIt[messageOf]] };
  if (place === 'commits' || place === 'pushed' || place === 'received') {
    return { fix: await ofCommit(place, revoke) };
  }
  const fix = [await ofFile(detection, path, place)];
  if (archiveOf(path) !== undefined) return { fix };
  return {
    fix,
    allow: `kms scan allow ${shellWord(`${path}:${line}`)} --reason '…'`,
  };
}
