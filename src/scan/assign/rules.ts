/** Findings without a provider's format, each with a description and what to do about a leak. */

export interface AssignmentRule {
  readonly description: string;
  readonly revoke: string;
  /** The kind of server, if the format shows it. */
  readonly provider?: string;
}

const change = 'Change it where it is used, and keep it out of the repository';
const revoke = 'Revoke it where it was issued';

/** A URL with a password for a kind of server. */
const server = (provider: string): AssignmentRule => ({
  provider,
  description: `${provider} URL with a password`,
  revoke: `Change the password on the ${provider} server`,
});

export const assignmentRules = {
  'generic-password': { description: 'Password', revoke: change },
  'generic-secret': { description: 'Secret', revoke: change },
  'generic-token': { description: 'Token', revoke },
  'generic-api-key': { description: 'API key', revoke },
  'generic-credential-url': { description: 'URL with credentials', revoke: change },
  'generic-connection-string': { description: 'Connection string with a password', revoke: change },
  'generic-authorization': { description: 'Credentials of an HTTP request', revoke },
  'curl-credentials': { description: 'Credentials of a curl command', revoke: change },
  'command-line-password': { description: 'Password on a command line', revoke: change },
  'rails-master-key': {
    provider: 'Ruby on Rails',
    description: 'Rails master key',
    revoke: 'Generate a new master key and encrypt the credentials again',
  },
  'postgresql-url': server('PostgreSQL'),
  'mysql-url': server('MySQL'),
  'mariadb-url': server('MariaDB'),
  'mongodb-url': server('MongoDB'),
  'redis-url': server('Redis'),
  'amqp-url': server('RabbitMQ'),
  'sqlserver-url': server('SQL Server'),
  'oracle-url': server('Oracle'),
  'clickhouse-url': server('ClickHouse'),
  'cassandra-url': server('Cassandra'),
  'couchdb-url': server('CouchDB'),
  'elasticsearch-url': server('Elasticsearch'),
  'cockroachdb-url': server('CockroachDB'),
  'neo4j-url': server('Neo4j'),
  'nats-url': server('NATS'),
  'mqtt-url': server('MQTT'),
  'ldap-url': server('LDAP'),
  'smtp-url': server('SMTP'),
  'imap-url': server('IMAP'),
  'ftp-url': server('FTP'),
  'ssh-url': server('SSH'),
} as const satisfies Record<string, AssignmentRule>;

export type AssignmentRuleId = keyof typeof assignmentRules;
