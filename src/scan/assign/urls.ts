/** Credentials in URLs: `scheme://user:password@host`. */
import type { PathFacts } from '../guards/path.ts';
import { isWordy, rateStrength } from '../guards/strength.ts';
import { acceptsPassword } from './acceptance.ts';
import type { AssignmentRuleId } from './rules.ts';
import type { ValueSpan } from './values.ts';

const schemes: ReadonlyMap<string, AssignmentRuleId> = new Map<string, AssignmentRuleId>([
  ['postgres', 'postgresql-url'],
  ['postgresql', 'postgresql-url'],
  ['postgis', 'postgresql-url'],
  ['psql', 'postgresql-url'],
  ['mysql', 'mysql-url'],
  ['mysql2', 'mysql-url'],
  ['mysqlx', 'mysql-url'],
  ['mariadb', 'mariadb-url'],
  ['mongodb', 'mongodb-url'],
  ['redis', 'redis-url'],
  ['rediss', 'redis-url'],
  ['valkey', 'redis-url'],
  ['valkeys', 'redis-url'],
  ['amqp', 'amqp-url'],
  ['amqps', 'amqp-url'],
  ['pyamqp', 'amqp-url'],
  ['rabbitmq', 'amqp-url'],
  ['mssql', 'sqlserver-url'],
  ['sqlserver', 'sqlserver-url'],
  ['oracle', 'oracle-url'],
  ['clickhouse', 'clickhouse-url'],
  ['clickhouses', 'clickhouse-url'],
  ['cassandra', 'cassandra-url'],
  ['couchdb', 'couchdb-url'],
  ['couchdbs', 'couchdb-url'],
  ['couchbase', 'couchdb-url'],
  ['elasticsearch', 'elasticsearch-url'],
  ['es', 'elasticsearch-url'],
  ['cockroachdb', 'cockroachdb-url'],
  ['cockroach', 'cockroachdb-url'],
  ['neo4j', 'neo4j-url'],
  ['neo4js', 'neo4j-url'],
  ['bolt', 'neo4j-url'],
  ['nats', 'nats-url'],
  ['tls+nats', 'nats-url'],
  ['mqtt', 'mqtt-url'],
  ['mqtts', 'mqtt-url'],
  ['ldap', 'ldap-url'],
  ['ldaps', 'ldap-url'],
  ['smtp', 'smtp-url'],
  ['smtps', 'smtp-url'],
  ['imap', 'imap-url'],
  ['imaps', 'imap-url'],
  ['ftp', 'ftp-url'],
  ['ftps', 'ftp-url'],
  ['sftp', 'ssh-url'],
  ['ssh', 'ssh-url'],
  ['scp', 'ssh-url'],
]);

const schemeBefore = /([a-z][a-z0-9+.-]{1,24})$/i;

/** The part of a URL before its host. */
const userinfo = /[^\s"'`<>\\@/?#]{0,300}(?:@[^\s"'`<>\\@/?#:]{0,300})?@/y;
/** For database servers: their passwords can contain unescaped characters. */
const looseUserinfo = /[^\s"'`<>\\@/:]{0,100}:[^\s"'`<>\\@]{1,200}@/y;

function decode(value: string): string {
  return value.replace(/%([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
}

export interface UrlFound extends ValueSpan {
  readonly rule: AssignmentRuleId;
}

/** `{user}`, `USER`, `***`: placeholders of documentation. */
function isMeant(value: string): boolean {
  return /^[A-Z_]+$/.test(value) || isWordy(value);
}

/** Maximum length of user and password, with separators. */
const longestUserinfo = 610;

/** Whether the possible URL contains an `@`: most do not. */
function hasAt(text: string, at: number): boolean {
  for (let i = at; i < at + longestUserinfo; i++) {
    const code = text.charCodeAt(i);
    if (code === 0x40) return true;
    // A blank, a quote, the end.
    if (!(code > 0x20) || code === 0x22 || code === 0x27 || code === 0x60 || code === 0x3c || code === 0x5c)
      return false;
  }
  return false;
}

/** Reads the URL whose `://` ends at `at`. */
export function readUrl(text: string, at: number, facts: PathFacts): UrlFound | undefined {
  if (!hasAt(text, at)) return undefined;
  userinfo.lastIndex = at;
  const scheme = schemeBefore.exec(text.slice(Math.max(0, at - 30), at - 3))?.[1]?.toLowerCase();
  if (scheme === undefined) return undefined;
  const base = scheme.startsWith('tls+') ? scheme.slice(4) : (scheme.split('+')[0] ?? '');
  const rule = schemes.get(base) ?? 'generic-credential-url';
  let end: number;
  if (userinfo.test(text)) end = userinfo.lastIndex - 1;
  else if (rule === 'generic-credential-url') return undefined;
  else {
    looseUserinfo.lastIndex = at;
    if (!looseUserinfo.test(text)) return undefined;
    end = looseUserinfo.lastIndex - 1;
  }
  const whole = text.slice(at, end);
  const colon = whole.indexOf(':');
  const user = decode(colon < 0 ? whole : whole.slice(0, colon));
  const password = colon < 0 ? '' : decode(whole.slice(colon + 1));
  // A host must follow.
  if (!/[\w$%{[(*<-]/.test(text.charAt(end + 1))) return undefined;
  if (password !== '' && password !== user) {
    const strength = rateStrength(password);
    if (acceptsPassword(password, strength, true, facts) && !(strength === 'weak' && isMeant(password)))
      return { rule, start: at + colon + 1, end, quoted: true };
  }
  // Code hosts accept a token as user.
  if (user.length >= 16 && rateStrength(user) === 'strong' && (password === '' || isWordy(password)))
    return { rule, start: at, end: at + (colon < 0 ? whole.length : colon), quoted: true };
  return undefined;
}
