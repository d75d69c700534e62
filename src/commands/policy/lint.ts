import { accountPermissions, permissions } from '../../api/permissions.ts';
import type { Invocation } from '../../cli/command.ts';
import { printJson, printTable } from '../../cli/output.ts';
import type { FindingReport } from '../../policy/lint/report.ts';
import { kindOf, readPolicy } from './files.ts';

/** Of a file alone: who exists, and what the key is, is not known. */
async function lintFile(path: string, invocation: Invocation): Promise<readonly FindingReport[]> {
  const kind = kindOf(invocation);
  const [{ lintPolicy }, { findingReport }] = await Promise.all([
    import('../../policy/lint/lint.ts'),
    import('../../policy/lint/report.ts'),
  ]);
  const document = await readPolicy(path, kind);
  const account = invocation.flags.text('account');
  return lintPolicy({
    kind,
    document,
    account,
    actions: permissions,
    accountActions: accountPermissions,
  }).map(findingReport);
}

export async function run(invocation: Invocation): Promise<number> {
  const { args, session } = invocation;
  const findings = await lintFile(args[0] ?? '', invocation);
  if (session.json) printJson({ findings });
  else if (findings.length === 0) session.note('Nothing to say.');
  else {
    await printTable(
      [
        { title: 'SEVERITY' },
        { title: 'RULE' },
        { title: 'WHERE', shrinks: true },
        { title: 'FINDING', shrinks: true },
      ],
      findings.map(({ severity, rule, statement, line, grantId, message }) => [
        severity,
        rule,
        statement === undefined ? (grantId ?? '') : `line ${line ?? 0} "${statement}"`,
        message,
      ]),
    );
  }
  return findings.some(({ severity }) => severity === 'error') ? 1 : 0;
}
