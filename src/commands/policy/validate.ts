import type { Invocation } from '../../terminal/command.ts';
import { printJson, printLine } from '../../terminal/output.ts';
import type { Fault } from '../../policy/faults.ts';
import { policyText } from './policyfile.ts';
import { kindOf } from './files.ts';

/** `FILE:LINE:COLUMN: message`, as compilers say it and editors read it. */
export function faultLine(path: string, { message, location }: Fault): string {
  const place = location === undefined ? '' : `${location.line}:${location.column}:`;
  return `${path === '-' ? 'stdin' : path}:${place} ${message}`;
}

export async function run(invocation: Invocation): Promise<number> {
  const { args, session } = invocation;
  const [path = ''] = args;
  const { findFaults } = await import('../../policy/faults.ts');
  const faults = findFaults(policyText(path), kindOf(invocation));
  if (session.json) {
    const errors = faults.map(({ message, location }) => ({ message, ...location }));
    printJson({ valid: faults.length === 0, errors });
  } else if (faults.length === 0) session.note('The policy is valid.');
  else for (const fault of faults) printLine(faultLine(path, fault));
  return faults.length === 0 ? 0 : 1;
}
