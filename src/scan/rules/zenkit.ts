import type { Provider } from '../rule.ts';

export default {
  id: 'zenkit',
  name: 'Zenkit',
  docs: 'https://base.zenkit.com/docs/api/overview/introduction',
  revoke: 'https://base.zenkit.com/profile, "Integrations"',
  rules: [
    {
      id: 'api-key',
      description: 'Zenkit API key',
      near: ['zenkit'],
      value: /[a-z0-9]{8}-[A-Za-z0-9]{32}/,
      check: 'digits-or-mixed-case',
      positive: [
        'ENV ZENKIT_API_KEY <<{lowernum:8}-{alnum:32}>>',
        'zenkit login --api-key <<{lowernum:8}-{alnum:32}>>',
      ],
      negative: [
        'ZENKIT_API_KEY={lowernum:8}-{alnum:33}',
        'zenkit @ {hex:40}',
        'ZENKIT_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      ],
    },
  ],
} satisfies Provider;
