import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { githubReport } from '../../../src/scan/report/github.ts';
import { gitlabReport } from '../../../src/scan/report/gitlab.ts';
import { junitReport } from '../../../src/scan/report/junit.ts';
import type { Finding, Report } from '../../../src/scan/report/report.ts';
import { sarifReport } from '../../../src/scan/report/sarif.ts';

const tool = { version: '1.2.3' };
const times = { start: new Date('2026-11-30T09:00:00Z'), end: new Date('2026-11-30T09:00:01Z') };

const plain: Finding = {
  kind: 'rule',
  rule: 'github-personal-access-token',
  provider: 'GitHub',
  description: 'GitHub personal access token',
  path: 'config/dev env#1.ts',
  shown: 'dev env#1.ts',
  line: 3,
  column: 9,
  endLine: 3,
  endColumn: 49,
  name: 'TOKEN',
  masked: 'ghp_…wxyz (40 characters)',
  revoke: 'https://github.com/settings/tokens',
  fix: ['kms scan --staged --fix'],
};

function report(findings: readonly Finding[], more: Partial<Report> = {}): Report {
  return {
    what: 'what is staged',
    findings,
    allowed: { comments: 0, listed: 0 },
    scanned: { files: 1, messages: 0, bytes: 10 },
    skipped: [],
    complete: true,
    ...more,
  };
}

const commit = {
  id: 'a'.repeat(40),
  author: 'A',
  email: 'a@example.com',
  date: '2026-11-30T09:00:00Z',
  summary: 'add',
};
const unread = report([], {
  skipped: [{ why: 'unreadable', count: 1, paths: [{ path: 'locked', detail: 'permission denied' }] }],
  complete: false,
});

function sarifValidator(): (log: unknown) => string[] {
  const schema = JSON.parse(
    readFileSync(join(import.meta.dirname, '../../vectors/sarif/schema.json'), 'utf8'),
  ) as Record<string, unknown>;
  delete schema['$schema'];
  delete schema['id'];
  const validate = new Ajv({
    strict: false,
    allErrors: true,
    validateFormats: false,
    unicodeRegExp: false,
  }).compile(schema);
  return (log) =>
    validate(log)
      ? []
      : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message ?? ''}`);
}

const arbitrary = fc.record({
  path: fc.string({ unit: 'binary' }),
  description: fc.string({ unit: 'binary' }),
  name: fc.string({ unit: 'binary' }),
});

describe('SARIF', () => {
  const faults = sarifValidator();

  it('is what the schema says, whatever the names', () => {
    expect(faults(JSON.parse(sarifReport(report([plain, plain, { ...plain, commit }]), tool)))).toEqual([]);
    expect(faults(JSON.parse(sarifReport(unread, tool)))).toEqual([]);
    fc.assert(
      fc.property(arbitrary, (odd) => {
        expect(faults(JSON.parse(sarifReport(report([{ ...plain, ...odd }]), tool)))).toEqual([]);
      }),
      { numRuns: 50 },
    );
    expect(faults({ version: '2.1.0', runs: [{ results: [] }] })).not.toEqual([]);
  });

  it('names files by relative URIs and tells equal findings apart', () => {
    const log = JSON.parse(sarifReport(report([plain, plain]), tool)) as {
      runs: [
        {
          results: {
            locations: [{ physicalLocation: { artifactLocation: { uri: string } } }];
            partialFingerprints: object;
          }[];
        },
      ];
    };
    const [first, second] = log.runs[0].results;
    expect(first?.locations[0].physicalLocation.artifactLocation.uri).toBe('config/dev%20env%231.ts');
    expect(first?.partialFingerprints).not.toEqual(second?.partialFingerprints);
  });

  it('keeps to the number of results that GitHub takes, and says what is left out', () => {
    const text = sarifReport(report(Array.from({ length: 25_001 }, () => plain)), tool);
    const log = JSON.parse(text) as { runs: [{ results: unknown[] }] };
    expect(log.runs[0].results).toHaveLength(25_000);
    expect(text).toContain('1 more findings are left out');
  });
});

describe('JUnit', () => {
  it('has a failure for each finding, an error for what was not read, and passes otherwise', () => {
    expect(junitReport(report([plain]))).toContain('tests="1" failures="1" errors="0"');
    expect(junitReport(unread)).toContain('tests="1" failures="0" errors="1"');
    expect(junitReport(report([]))).toContain('tests="1" failures="0" errors="0"');
  });

  it('is XML, whatever the names', () => {
    fc.assert(
      fc.property(arbitrary, (odd) => {
        const text = junitReport(report([{ ...plain, ...odd }]));
        expect(text.replace(/\n/g, '')).not.toMatch(/\p{Cc}|&(?!(?:amp|lt|gt|quot|#10|#9);)/u);
        expect(text.match(/<[^<>]*>/g)?.length).toBe(8);
      }),
    );
  });
});

describe('workflow commands of GitHub', () => {
  it('are one line a finding, whatever the names', () => {
    expect(githubReport(report([plain]))).toBe(
      '::error file=config/dev env#1.ts,line=3,endLine=3,col=9,endColumn=49,title=GitHub personal access token::' +
        'GitHub personal access token in TOKEN: ghp_…wxyz (40 characters). Next: kms scan --staged --fix\n',
    );
    fc.assert(
      fc.property(arbitrary, (odd) => {
        expect(githubReport(report([{ ...plain, ...odd }])).split(/[\r\n]/)).toHaveLength(2);
      }),
    );
    expect(githubReport(unread)).toContain('permission denied');
  });
});

describe('the report of GitLab', () => {
  it('has what the schema of its version requires', () => {
    const made = JSON.parse(gitlabReport(report([plain, { ...plain, commit }]), tool, times)) as {
      scan: Record<string, unknown>;
      vulnerabilities: Record<string, unknown>[];
    };
    expect(made.scan).toMatchObject({
      type: 'secret_detection',
      status: 'success',
      start_time: '2026-11-30T09:00:00',
    });
    expect(new Set(made.vulnerabilities.map(({ id }) => id)).size).toBe(2);
    for (const each of made.vulnerabilities) {
      expect(each['id']).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/);
      expect(each).toHaveProperty('location.commit.sha');
      expect(each).toHaveProperty('identifiers[0].value', plain.rule);
    }
  });
});
