import type { Provider } from '../rule.ts';

export default {
  id: 'octopush',
  name: 'Octopush',
  docs: 'https://dev.octopush.com/en/',
  revoke: 'https://client.octopush.com/api-credentials',
  rules: [
    {
      id: 'api-key',
      description: 'Octopush API key',
      near: ['octopush'],
      value: /[A-Za-z0-9]{32}/,
      check: 'digits-or-mixed-case',
      positive: [
        'variable "octopush_api_key" {\n  default = "<<{alnum:32}>>"\n}',
        '# Octopush API key: <<{alnum:32}>>',
      ],
      negative: [
        'OCTOPUSH_API_KEY={alnum:31}',
        '{hex:32}  octopush-2.1.0.zip',
        'OCTOPUSH_API_KEY=<your API key>',
      ],
    },
  ],
} satisfies Provider;
