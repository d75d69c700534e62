import { dirname, isAbsolute, join } from 'node:path';
import { isKmsError } from '../../base/errors.ts';
import type { Invocation } from '../../terminal/command.ts';
import { keyName } from '../../base/names.ts';
import { printJson, printLine } from '../../terminal/output.ts';
import type { Ask, ExplainAnswer } from '../../engine/explain/questions.ts';
import type { CauseReport } from '../../policy/explain/report.ts';
import { readPolicyText } from './policyfile.ts';
import { readTestFile, type TestCase, type TestFile } from './casefile.ts';
import { causeText, stepBranch } from './causes.ts';
import { asking } from './question.ts';
import { treeLines } from './tree.ts';

interface Place {
  readonly ask: Ask;
  /** The key for cases that name none, with its policy. */
  readonly key: string;
  readonly policy?: string;
}

interface Result {
  readonly test: TestCase;
  readonly passed: boolean;
  readonly decision: 'allow' | 'deny' | 'error';
  readonly by: readonly CauseReport[];
  readonly message?: string;
  readonly answer?: ExplainAnswer;
}

async function accountAction(action: string): Promise<boolean> {
  const { accountPermissions } = await import('../../api/permissions.ts');
  return accountPermissions.some((each) => each.toLowerCase() === action.toLowerCase());
}

/** Whether the expected statement or grant decided. */
function isBy(causes: readonly CauseReport[], name: string | undefined): boolean {
  if (name === undefined) return true;
  return causes.some((cause) => {
    if (cause.type === 'statement') return cause.statement === name;
    return cause.type === 'grant' && (cause.name === name || cause.grantId === name);
  });
}

async function resultOf({ ask, key, policy }: Place, test: TestCase): Promise<Result> {
  const {
    expect,
    by,
    key: named,
    principal,
    action,
    encryptionContext,
    sourceIp,
    at,
    tags,
    parameters,
  } = test;
  try {
    const isOfAccount = await accountAction(action);
    const answer = await ask({
      type: 'explain',
      principal,
      action,
      ...(encryptionContext && { encryptionContext }),
      ...(sourceIp !== undefined && { sourceIp }),
      ...(at !== undefined && { at }),
      ...(tags && { tags }),
      ...(parameters && { parameters }),
      ...(!isOfAccount && {
        key: named === undefined ? key : keyName(named),
        ...(policy !== undefined && { policy }),
      }),
    });
    const causes = answer.checks.flatMap((each) => each.causes);
    const passed = answer.decision === expect && isBy(causes, by);
    return { test, passed, decision: answer.decision, by: causes, answer };
  } catch (error) {
    if (!isKmsError(error)) throw error;
    return { test, passed: false, decision: 'error', by: [], message: error.message };
  }
}

function printResult({ test, passed, decision, by, message, answer }: Result, number: number): void {
  printLine(`${passed ? 'ok' : 'not ok'} ${number} - ${test.name}`);
  if (passed) return;
  const wanted = `${test.expect}${test.by === undefined ? '' : ` by "${test.by}"`}`;
  const got =
    message ?? `${decision}${by.length === 0 ? '' : ` by ${by.map((each) => causeText(each)).join('; ')}`}`;
  printLine(`  expected ${wanted}, got ${got}`);
  const steps = answer?.checks.flatMap((each) => each.steps) ?? [];
  for (const line of treeLines(steps.map(stepBranch))) printLine(`  ${line}`);
}

async function resultsIn(place: Place, { cases }: TestFile): Promise<readonly Result[]> {
  const results: Result[] = [];
  for (const test of cases) results.push(await resultOf(place, test));
  return results;
}

async function resultsOf(file: TestFile, { session }: Invocation): Promise<readonly Result[]> {
  const { world } = file;
  if (world === undefined) {
    return resultsIn({ ask: await asking(session), key: await session.key(undefined) }, file);
  }
  const { openWorld } = await import('./world.ts');
  const made = await openWorld(world);
  try {
    return await resultsIn({ ask: made.ask, key: made.key, policy: world.policy }, file);
  } finally {
    await made.close();
  }
}

export async function run(invocation: Invocation): Promise<number> {
  const { args, session } = invocation;
  const [path = ''] = args;
  const folder = path === '-' ? '.' : dirname(path);
  const file = await readTestFile(path, (name) =>
    readPolicyText(isAbsolute(name) ? name : join(folder, name)),
  );
  const results = await resultsOf(file, invocation);
  const failed = results.filter(({ passed }) => !passed).length;
  if (session.json) {
    printJson({
      passed: results.length - failed,
      failed,
      results: results.map(({ test, passed, decision, by, message }) => ({
        name: test.name,
        passed,
        expected: test.expect,
        decision,
        by,
        ...(message !== undefined && { message }),
      })),
    });
  } else {
    printLine(`1..${results.length}`);
    for (const [i, result] of results.entries()) printResult(result, i + 1);
    if (failed > 0) session.note(`${failed} of ${results.length} cases failed`);
  }
  return failed > 0 ? 1 : 0;
}
