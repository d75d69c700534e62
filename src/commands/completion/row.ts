import type { CommandRow } from '../../terminal/command.ts';

const group = 'Other';

export const completionCommands: readonly CommandRow[] = [
  {
    path: 'completion',
    group,
    summary: 'print the completion script of a shell',
    args: [{ name: 'shell', summary: 'bash, zsh or fish', values: ['bash', 'zsh', 'fish'] }],
    examples: [
      { command: 'kms completion bash > ~/.local/share/bash-completion/completions/kms', says: 'for bash' },
      { command: 'kms completion zsh > "${fpath[1]}/_kms"', says: 'for zsh' },
      { command: 'kms completion fish > ~/.config/fish/completions/kms.fish', says: 'for fish' },
    ],
    load: () => import('./run.ts'),
  },
];
