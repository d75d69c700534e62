/** SARIF 2.1.0, within GitHub's limits ("SARIF support for code scanning": 25,000 results per run, paths relative to the repository). */
import { identifyFindings } from './identity.ts';
import { capitalize, describeFinding, describeRevocation, type Finding, type Report } from './report.ts';

/** Maximum number of results per run that GitHub accepts. */
const mostResults = 25_000;

export interface Tool {
  readonly version: string;
}

function toUri(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}

/** For findings whose description is more specific than their rule: by glob, by form. */
const general: Readonly<Record<Finding['kind'], string | undefined>> = {
  rule: undefined,
  assignment: undefined,
  protect: 'What must be encrypted',
  vault: 'A value of this vault',
};

function describeRule({ kind, rule, provider, revoke, ...finding }: Finding): object {
  const description = general[kind] ?? finding.description;
  return {
    id: rule,
    shortDescription: { text: description },
    fullDescription: { text: `${description} in plain text` },
    help: {
      text:
        revoke === undefined
          ? 'Encrypt it: kms encrypt.'
          : `${capitalize(describeRevocation(revoke))}. Then encrypt the new one: kms encrypt.`,
    },
    defaultConfiguration: { level: 'error' },
    properties: {
      tags: ['security', 'secret', ...(provider === undefined ? [] : [provider])],
      precision: 'high',
      'security-severity': '8.0',
    },
  };
}

export function sarifReport({ findings, skipped, complete }: Report, { version }: Tool): string {
  const shown = identifyFindings(findings.slice(0, mostResults));
  const rules = new Map(shown.map(({ finding }) => [finding.rule, finding]));
  const index = new Map(Array.from(rules.keys(), (rule, at) => [rule, at]));
  const unread = skipped.filter(({ why }) => why === 'unreadable').flatMap(({ paths }) => paths);
  const left = findings.length - shown.length;
  const notices = [
    ...unread.map(
      ({ path, detail }) => `${path} could not be read${detail === undefined ? '' : `: ${detail}`}`,
    ),
    ...(left > 0 ? [`${left} more findings are left out: a run has at most ${mostResults}`] : []),
  ];
  const results = shown.map(({ finding, id }) => {
    const { rule, path, line, column, endLine, endColumn, commit } = finding;
    return {
      ruleId: rule,
      ruleIndex: index.get(rule) ?? -1,
      level: 'error',
      message: { text: describeFinding(finding) },
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: toUri(path), uriBaseId: '%SRCROOT%' },
            region: { startLine: line, startColumn: column, endLine, endColumn },
          },
        },
      ],
      partialFingerprints: { 'kmsFinding/v1': id },
      ...(commit === undefined
        ? {}
        : { properties: { commit: commit.id, author: commit.author, date: commit.date } }),
    };
  });
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'kms scan',
            semanticVersion: version,
            rules: Array.from(rules.values(), describeRule),
          },
        },
        columnKind: 'unicodeCodePoints',
        originalUriBaseIds: { '%SRCROOT%': { description: { text: 'the top of the repository' } } },
        invocations: [
          {
            executionSuccessful: complete,
            toolExecutionNotifications: notices.map((text) => ({ level: 'error', message: { text } })),
          },
        ],
        results,
      },
    ],
  };
  return `${JSON.stringify(log, undefined, 2)}\n`;
}
