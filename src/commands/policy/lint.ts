import { accountPermissions, permissions } from '../../api/permissions.ts';
import { KmsError } from '../../base/errors.ts';
import type { Invocation } from '../../terminal/command.ts';
import { printJson, printLine } from '../../terminal/output.ts';
import type { FindingReport } from '../../policy/lint/lint.ts';
import { kindOf, readPolicy, readPolicyText } from './policyfile.ts';
import { asking } from './question.ts';
import type { Fault } from '../../policy/faults.ts';

/** Checks a file without knowledge of principals or the key. */
async function lintFile(path: string, invocation: Invocation): Promise<readonly FindingReport[]> {
  const kind = kindOf(invocation);
  const { lintPolicy, reportFinding } = await import('../../policy/lint/lint.ts');
  const document = await readPolicy(path, kind);
  const account = invocation.flags.text('account');
  return lintPolicy({
    kind,
    document,
    account,
    actions: permissions,
    accountActions: accountPermissions,
  }).map(reportFinding);
}

async function lintKey({ flags, session }: Invocation): Promise<readonly FindingReport[]> {
  const ask = await asking(session);
  return (await ask({ type: 'lint', key: await session.key(flags.text('keyId')) })).findings;
}

/** In the format of compilers, which editors parse. */
function findingLine(
  where: string,
  { severity, rule, statement, line, column, grantId, message }: FindingReport,
): string {
  const place = line === undefined || column === undefined ? where : `${where}:${line}:${column}`;
  const what = statement === undefined ? '' : ` "${statement}":`;
  return `${grantId === undefined ? place : `grant ${grantId}`}: ${severity}:${what} ${message} [${rule}]`;
}

export async function lintPolicies(invocation: Invocation): Promise<number> {
  const { args, flags, session } = invocation;
  const [path] = args;
  if (path !== undefined && flags.text('keyId') !== undefined) {
    throw new KmsError('Usage', 'name a file or a key, not both');
  }
  const findings = path === undefined ? await lintKey(invocation) : await lintFile(path, invocation);
  const where = path === '-' ? 'stdin' : (path ?? 'key policy');
  if (session.json) printJson({ findings });
  else if (findings.length === 0) session.note('Nothing was found.');
  else for (const finding of findings) printLine(findingLine(where, finding));
  return findings.some(({ severity }) => severity === 'error') ? 1 : 0;
}

/** `FILE:LINE:COLUMN: message`, the format of compilers, which editors parse. */
export function faultLine(path: string, { message, location }: Fault): string {
  const place = location === undefined ? '' : `${location.line}:${location.column}:`;
  return `${path === '-' ? 'stdin' : path}:${place} ${message}`;
}

export async function validatePolicy(invocation: Invocation): Promise<number> {
  const { args, session } = invocation;
  const [path = ''] = args;
  const { findFaults } = await import('../../policy/faults.ts');
  const faults = findFaults(readPolicyText(path), kindOf(invocation));
  if (session.json) {
    const errors = faults.map(({ message, location }) => ({ message, ...location }));
    printJson({ valid: faults.length === 0, errors });
  } else if (faults.length === 0) session.note('The policy is valid.');
  else for (const fault of faults) printLine(faultLine(path, fault));
  return faults.length === 0 ? 0 : 1;
}
