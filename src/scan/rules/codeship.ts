import type { Provider } from '../rule.ts';

export default {
  id: 'codeship',
  name: 'Codeship',
  docs: 'https://apidocs.cloudbees.com/v2/introduction/authentication',
  revoke: 'https://app.codeship.com, project settings',
  rules: [
    {
      id: 'project-key',
      description: 'Codeship project key',
      near: ['codeship'],
      value: /[0-9a-f]{40}/,
      check: 'letters-and-digits',
      positive: [
        'tool --codeship-project-key <<{hex:40}>>',
        '<codeshipProjectKey><<{hex:40}>></codeshipProjectKey>',
        '[codeship]\nproject_key = <<{hex:40}>>',
      ],
      negative: [
        '"codeshipProjectKey": "{hex:39}"',
        'codeship_project_key: {hex:41}',
        'codeship was built from commit {hex:40}',
      ],
    },
  ],
} satisfies Provider;
