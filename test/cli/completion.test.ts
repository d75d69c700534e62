/** The completion scripts in the shells that they are for. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { hasPrograms, needs } from '../support/needs.ts';
import { root } from '../support/processes.ts';

const script = (name: string): string => join(root, 'completions', name);

function words(shell: string, args: readonly string[]): readonly string[] {
  const { status, stdout, stderr } = spawnSync(shell, args, { encoding: 'utf8' });
  expect([status, stderr]).toEqual([0, '']);
  return stdout.split(/\s+/).filter((word) => word !== '');
}

function inBash(...typed: readonly string[]): readonly string[] {
  const line = typed.map((word) => `'${word}'`).join(' ');
  const program = `source '${script('kms.bash')}'; COMP_WORDS=(${line}); COMP_CWORD=${typed.length - 1}; COMP_LINE="\${COMP_WORDS[*]}"; COMP_POINT=\${#COMP_LINE}; _kms kms; printf '%s\\n' "\${COMPREPLY[@]}"`;
  return words('bash', ['--norc', '-c', program]);
}

needs({ name: 'bash', present: hasPrograms('bash'), install: 'apt-get install bash' })('in bash', () => {
  it('completes commands, their families and options', () => {
    expect(inBash('kms', 'enc')).toEqual(['encrypt']);
    expect(inBash('kms', 'keys', 'sched')).toEqual(['schedule-deletion']);
    expect(inBash('kms', 'encrypt', '--encryption-c')).toEqual(['--encryption-context']);
    expect(inBash('kms', 'sign', '--signing-algorithm', 'ECDSA_SHA_2')).toEqual(['ECDSA_SHA_256']);
    expect(inBash('kms', 'api', 'DescribeK')).toEqual(['DescribeKey']);
  });
});

needs({ name: 'fish', present: hasPrograms('fish'), install: 'apt-get install fish' })('in fish', () => {
  it('completes commands and their families', () => {
    const complete = (line: string): readonly string[] =>
      words('fish', ['--no-config', '-c', `source '${script('kms.fish')}'; complete -C '${line}' | cut -f1`]);
    expect(complete('kms enc')).toEqual(['encrypt']);
    expect(complete('kms keys sched')).toEqual(['schedule-deletion']);
  });
});

needs({ name: 'zsh', present: hasPrograms('zsh'), install: 'apt-get install zsh' })('in zsh', () => {
  it('loads as a completion function', () => {
    const folder = join(root, 'completions');
    const program = `fpath=('${folder}' $fpath); autoload -Uz compinit && compinit -D -u; print -r -- \${_comps[kms]}; zsh -n '${script('_kms')}' && print parsed`;
    expect(words('zsh', ['-f', '-c', program])).toEqual(['_kms', 'parsed']);
  });
});
