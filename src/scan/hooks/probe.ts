/** What a hook would start, found as it finds it: with the PATH of a program that no shell started. */
import type { GitPlace } from '../sources/git/git.ts';
import { askProgram } from './programs.ts';

export interface FoundPrograms {
  readonly node: string;
  readonly program: string;
  /** Of kms; absent where it does not start. */
  readonly version?: string;
  readonly problem?: string;
}

export function findPrograms(starter: string, { cwd, environment }: GitPlace): FoundPrograms {
  const place = { cwd, environment: { ...environment, PATH: '/usr/bin:/bin' } };
  const found = askProgram('/bin/sh', [starter, '--find', ''], place).output.toString('utf8');
  const [node = '', recorded = '', kms = ''] = found.split('\n');
  const program = recorded === '' ? kms : recorded;
  if (program === '')
    return { node, program, problem: 'kms is gone: install it again, then kms hook install' };
  if (recorded !== '' && node === '') return { node, program, problem: 'Node is gone: install it again' };
  const [command, args] = recorded === '' ? [kms, []] : [node, [recorded]];
  const asked = askProgram(command, [...args, '--version'], place);
  const version = asked.status === 0 ? asked.output.toString('utf8').trim() : undefined;
  if (version === undefined)
    return { node, program, problem: 'kms does not start: run kms hook install again' };
  return { node, program, version };
}
