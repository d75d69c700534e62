/** Files that contain only one secret, recognised by name: `config/master.key`, `secrets/db_password.txt`. */
import { withKind, type PathFacts } from '../guards/path.ts';
import { rateStrength } from '../guards/strength.ts';
import type { AssignmentFound } from './find.ts';
import { acceptsPassword } from './acceptance.ts';
import { classifyName } from './names.ts';

/** Maximum length of such a file. */
export const longestSecretFile = 600;

/** One line, or a part of it between white space. */
const onlyLine = /^(?:\xef\xbb\xbf)?\s{0,20}(?<value>[^\s]{8,512})\s{0,20}$/;

const masterKey = /(?:^|\/)config\/(?:master|credentials\/[\w-]{1,40})\.key$/;

/** Files from which tools read a password. */
const passwordFiles = new Set([
  '.vault_pass',
  '.vault-pass',
  '.vault_password',
  'vault_pass.txt',
  'initialadminpassword',
  '.erlang.cookie',
  '.mysqlpw',
]);

/** The secret, if the file's name says that its text is one. */
export function findSecretFile(text: string, facts: PathFacts): AssignmentFound | undefined {
  if (text.length > longestSecretFile || facts.lock) return undefined;
  const { path, name, extension } = facts;
  const found = onlyLine.exec(text);
  const value = found?.groups?.['value'];
  if (value === undefined) return undefined;
  const start = text.indexOf(value);
  const end = start + value.length;
  if ((masterKey.test(path) || name === 'master.key') && /^[0-9a-f]{32}$/.test(value))
    return { rule: 'rails-master-key', start, end, name };
  const strength = rateStrength(value);
  if (passwordFiles.has(name))
    return acceptsPassword(value, strength, true, withKind(facts, 'config'))
      ? { rule: 'generic-password', start, end, name }
      : undefined;
  if (
    extension !== '' &&
    extension !== 'txt' &&
    extension !== 'secret' &&
    extension !== 'key' &&
    extension !== 'token'
  )
    return undefined;
  const judged = classifyName(
    extension === 'token' || extension === 'secret' ? name : name.replace(/\.\w+$/, ''),
  );
  if (!judged?.plain || strength === 'none' || strength === 'weak') return undefined;
  if (judged.kind === 'password') return { rule: 'generic-password', start, end, name };
  return strength === 'strong' ? { rule: 'generic-secret', start, end, name } : undefined;
}
