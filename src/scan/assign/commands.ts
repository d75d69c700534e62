/** Passwords in arguments of command lines. */
import type { PathFacts } from '../guards/path.ts';
import { isWordy, rateStrength } from '../guards/strength.ts';
import { acceptsPassword } from './acceptance.ts';
import type { AssignmentRuleId } from './rules.ts';
import type { ValueSpan } from './values.ts';

export interface CommandFound extends ValueSpan {
  readonly rule: AssignmentRuleId;
}

interface Command {
  readonly rule: AssignmentRuleId;
  /** Sticky and bounded, at the blank before an option; the password is group `p`, the user `u`. */
  readonly option: RegExp;
}

const password = String.raw`(?<p>"[^"\r\n]{1,120}"|'[^'\r\n]{1,120}'|[^\s"'\x60|;&<>)]{1,120})`;
const pair = String.raw`(?<q>["']?)(?<u>[^\s"':]{0,120}):(?<p>[^\s"'\x60]{0,200})`;

function option(source: string): RegExp {
  return new RegExp(source, 'y');
}

const login: Command = {
  rule: 'command-line-password',
  option: option(String.raw`[ \t](?:-p|--password)(?:[ \t]{1,4}|=)${password}`),
};
const mysql: Command = {
  rule: 'command-line-password',
  option: option(String.raw`[ \t]-p(?![ \t=])${password}`),
};
const ldap: Command = {
  rule: 'command-line-password',
  option: option(String.raw`[ \t]-w[ \t]{1,4}${password}`),
};
const mongo: Command = {
  rule: 'command-line-password',
  option: option(String.raw`[ \t]-p[ \t]{1,4}${password}`),
};
const sql: Command = {
  rule: 'command-line-password',
  option: option(String.raw`[ \t]-P[ \t]{0,4}${password}`),
};

const archive: Command = {
  rule: 'command-line-password',
  option: option(String.raw`[ \t]-p(?![ \t=])${password}`),
};
const httpie: Command = { rule: 'command-line-password', option: option(String.raw`[ \t=]{1,4}${pair}`) };

/** Program names, in lower case. */
const commands: ReadonlyMap<string, Command> = new Map<string, Command>([
  [
    'curl',
    {
      rule: 'curl-credentials',
      option: option(String.raw`[ \t\n](?:-[a-zA-Z]{0,6}u|--user|--proxy-user|-U)(?:[ \t]{1,4}|=)?${pair}`),
    },
  ],
  ['mysql', mysql],
  ['mysqldump', mysql],
  ['mysqladmin', mysql],
  ['mariadb', mysql],
  ['sshpass', { rule: 'command-line-password', option: option(String.raw`[ \t]-p[ \t]{0,4}${password}`) }],
  [
    'redis-cli',
    { rule: 'command-line-password', option: option(String.raw`[ \t](?:-a|--pass)[ \t]{1,4}${password}`) },
  ],
  ['docker login', login],
  ['podman login', login],
  ['oras login', login],
  ['oc login', login],
  ['az login', login],
  ['registry login', login],
  ['ldapsearch', ldap],
  ['ldapadd', ldap],
  ['ldapmodify', ldap],
  ['mongosh', mongo],
  ['mongodump', mongo],
  ['mongorestore', mongo],
  ['sqlcmd', sql],
  ['zip -p', { rule: 'command-line-password', option: option(String.raw`(?<=-P)[ \t]{1,4}${password}`) }],
  ['unzip -p', { rule: 'command-line-password', option: option(String.raw`(?<=-P)[ \t]{1,4}${password}`) }],
  ['7z a', archive],
  ['7z x', archive],
  ['7z e', archive],
  ['ipmitool', sql],
  [
    'openssl enc',
    { rule: 'command-line-password', option: option(String.raw`[ \t]-k[ \t]{1,4}${password}`) },
  ],
  ['cf login', login],
  [
    'cf auth',
    {
      rule: 'command-line-password',
      option: option(String.raw`[ \t](?<u>[^\s]{1,80})[ \t]{1,4}${password}`),
    },
  ],
  ['vault login', { rule: 'command-line-password', option: option(String.raw`[ \t](?:token=)?${password}`) }],
  [
    'mc alias set',
    {
      rule: 'command-line-password',
      option: option(String.raw`[ \t](?<u>https?://[^\s]{1,120}[ \t]{1,4}[^\s]{1,80})[ \t]{1,4}${password}`),
    },
  ],
  [
    'net use',
    {
      rule: 'command-line-password',
      option: option(String.raw`[ \t]/user:(?<u>[^\s]{1,80})[ \t]{1,4}${password}`),
    },
  ],
  [
    'sqlplus',
    {
      rule: 'command-line-password',
      option: option(String.raw`[ \t]["']?(?<u>\w{1,40})/(?<p>[^\s@"']{1,80})(?=@)`),
    },
  ],
  ['http -a', httpie],
  ['http --auth', httpie],
  ['xfreerdp', { rule: 'command-line-password', option: option(String.raw`[ \t]/p:${password}`) }],
  ['plink', { rule: 'command-line-password', option: option(String.raw`[ \t]-pw[ \t]{1,4}${password}`) }],
  ['freerdp', { rule: 'command-line-password', option: option(String.raw`[ \t]/p:${password}`) }],
  [
    'smbclient',
    {
      rule: 'command-line-password',
      option: option(String.raw`[ \t]-U[ \t]{0,4}["']?(?<u>[^\s"'%]{1,80})%${password}`),
    },
  ],
  [
    'htpasswd',
    {
      rule: 'command-line-password',
      option: option(
        String.raw`[ \t]-[a-zA-Z]{0,6}b[a-zA-Z]{0,6}[ \t]{1,4}[^\s]{1,200}[ \t]{1,4}(?<u>[^\s]{1,80})[ \t]{1,4}${password}`,
      ),
    },
  ],
  [
    'rabbitmqctl',
    {
      rule: 'command-line-password',
      option: option(
        String.raw`[ \t](?:add_user|change_password)[ \t]{1,4}(?<u>[^\s]{1,80})[ \t]{1,4}${password}`,
      ),
    },
  ],
]);

export const commandKeywords: readonly string[] = [...commands.keys()];

/** Programs whose password is an argument without an option. */
const bare: ReadonlySet<string> = new Set([
  'vault login',
  'mc alias set',
  'sqlplus',
  'cf auth',
  'zip -p',
  'unzip -p',
  'http -a',
  'http --auth',
]);

/** Maximum characters of a command line to read. */
const longest = 600;

function judge(text: string, found: RegExpExecArray, facts: PathFacts): ValueSpan | undefined {
  const { p = '', u = '' } = found.groups ?? {};
  const start = found.index + found[0].length - p.length;
  const trim = /^["']/.test(p) ? 1 : 0;
  const value = p.slice(trim, p.length - trim);
  const span = { start: start + trim, end: start + p.length - trim, quoted: true };
  if (value !== u && acceptsPassword(value, rateStrength(value), true, facts)) return span;
  const userStart = start - u.length - 1;
  if (u.length >= 16 && rateStrength(u) === 'strong' && isWordy(value) && text.startsWith(u, userStart))
    return { start: userStart, end: userStart + u.length, quoted: true };
  return undefined;
}

/** Reads the command line of the program whose name is from `start` to `end`. */
export function readCommand(
  text: string,
  start: number,
  end: number,
  facts: PathFacts,
): CommandFound | undefined {
  const program = text.slice(start, end).toLowerCase();
  const command = commands.get(program);
  if (!command || /[\w.-]/.test(text.charAt(start - 1)) || !/[ \t.]/.test(text.charAt(end))) return undefined;
  const ceiling = Math.min(text.length, end + longest);
  for (let p = end; p < ceiling; p++) {
    const char = text.charAt(p);
    // The end of the command.
    if (char === ';' || char === '|') return undefined;
    if ((char === '\n' || char === '\r') && !/\\\r?$/.test(text.slice(p - 2, p))) return undefined;
    if ((char !== ' ' && char !== '\t' && char !== '\n') || text.charAt(p + 1) === ' ') continue;
    if (!bare.has(program) && !'-/ac"'.includes(text.charAt(p + 1))) continue;
    command.option.lastIndex = p;
    const found = command.option.exec(text);
    const span = found && judge(text, found, facts);
    if (span) return { ...span, rule: command.rule };
  }
  return undefined;
}

/** `echo x | sudo -S`, `echo x | docker login --password-stdin`, `echo "u:x" | chpasswd`: the part before the pipe. */
const echoed =
  /(?:^|[;&|\s(])(?:echo|printf)[ \t]{1,4}(?:-[a-z]{1,3}[ \t]{1,4})?(?<quote>["']?)(?<p>[^\s"'|]{1,160})\k<quote>[ \t]{0,4}\|[^|\r\n]{0,120}$/;

/** Reads the password piped to the program whose name is at `at`. */
export function readEchoed(text: string, at: number, facts: PathFacts): CommandFound | undefined {
  const from = Math.max(0, at - 300);
  const before = text.slice(from, at);
  const lineBegin = before.lastIndexOf('\n') + 1;
  const found = echoed.exec(before.slice(lineBegin));
  const value = found?.groups?.['p'];
  if (!found || value === undefined) return undefined;
  const colon = value.indexOf(':');
  const secret = colon > 0 ? value.slice(colon + 1) : value;
  if (!acceptsPassword(secret, rateStrength(secret), true, facts)) return undefined;
  const start = from + lineBegin + found.index + found[0].indexOf(value) + value.length - secret.length;
  return { rule: 'command-line-password', start, end: start + secret.length, quoted: true };
}
