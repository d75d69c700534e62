import type { Provider } from '../rule.ts';

export default {
  id: 'qualtrics',
  name: 'Qualtrics',
  docs: 'https://api.qualtrics.com/instructions',
  revoke: '"Account settings", "Qualtrics IDs" at qualtrics.com',
  rules: [
    {
      id: 'api-token',
      description: 'Qualtrics API token',
      near: ['qualtrics'],
      value: /[A-Za-z0-9]{40}/,
      check: 'letters-and-digits',
      positive: [
        '<add key="QualtricsApiToken" value="<<{alnum:40}>>" />',
        '      - QUALTRICS_API_TOKEN=<<{alnum:40}>>',
      ],
      negative: [
        'QUALTRICS_API_TOKEN={alnum:39}',
        '"qualtrics": "git+https://git.example/qualtrics.git#{hex:40}"',
        'qualtricsApiToken: "${QUALTRICS_API_TOKEN}"',
      ],
    },
  ],
} satisfies Provider;
