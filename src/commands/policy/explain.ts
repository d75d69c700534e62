import type { Invocation } from '../../terminal/command.ts';
import { printJson, printLine } from '../../terminal/output.ts';
import { paint } from '../../terminal/paint.ts';
import type { CheckReport, ExplainAnswer } from '../../engine/explain/questions.ts';
import { shortName, stepBranch } from './causes.ts';
import { asking, explainQuestion } from './question.ts';
import { treeLines, treeWidth, wrapText } from './tree.ts';

/** Exit status with `--exit-status` if the answer is no: that of access denied. */
const denied = 5;

async function printCheck(principal: string, check: CheckReport): Promise<void> {
  const { decision, action, resource, steps } = check;
  const style = await paint(1, decision === 'allow' ? 'cyan' : 'red');
  const on = resource === '*' ? '' : ` on ${shortName(resource)}`;
  printLine([style(decision), `  ${action} to ${shortName(principal)}${on}`]);
  for (const line of treeLines(steps.map(stepBranch))) printLine(line);
}

export async function printAnswer({ principal, checks, error, assumptions }: ExplainAnswer): Promise<void> {
  for (const check of checks) await printCheck(principal, check);
  if (error) for (const line of wrapText(error.message, treeWidth)) printLine(line);
  for (const each of assumptions) for (const line of wrapText(`Note: ${each}`, treeWidth)) printLine(line);
}

export async function run(invocation: Invocation): Promise<number> {
  const { flags, session } = invocation;
  const question = await explainQuestion(invocation);
  const answer = await (await asking(session))(question);
  if (session.json) printJson(answer);
  else await printAnswer(answer);
  return flags.on('exitStatus') && answer.decision === 'deny' ? denied : 0;
}
