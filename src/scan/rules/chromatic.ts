import type { Provider } from '../rule.ts';

export default {
  id: 'chromatic',
  name: 'Chromatic',
  docs: 'https://www.chromatic.com/docs/setup/',
  revoke: 'https://www.chromatic.com, "Manage", "Configure"',
  rules: [
    {
      id: 'project-token',
      description: 'Chromatic project token',
      keywords: ['chpt_'],
      pattern: /(?<![A-Za-z0-9_])chpt_[0-9a-f]{14,32}(?![A-Za-z0-9_])/,
      positive: [
        "'chromatic' => ['project_token' => '<<chpt_{hex:15}>>'],",
        'chromatic.project.token=<<chpt_{hex:15}>>',
        'tool --chromatic-project-token <<chpt_{hex:15}>>',
      ],
      negative: ['CHROMATIC_PROJECT_TOKEN=your_project_token_here', 'CHROMATIC_PROJECT_TOKEN=changeme'],
    },
  ],
} satisfies Provider;
