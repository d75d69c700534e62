import type { Provider } from '../rule.ts';

export default {
  id: 'lever',
  name: 'Lever',
  docs: 'https://hire.lever.co/developer/documentation#authentication',
  revoke: 'https://hire.lever.co/settings/integrations',
  rules: [
    {
      id: 'api-key',
      description: 'Lever API key',
      near: ['lever'],
      value: /[0-9A-Za-z+/]{64}/,
      check: 'letters-and-digits',
      positive: [
        '# Lever API key: <<{alnum:64}>>',
        "const leverApiKey = '<<{alnum:64}>>';",
        'https://api.hire.lever.co/?api_key=<<{alnum:64}>>',
      ],
      negative: ['LEVER_API_KEY=your_api_key_here', 'LEVER_API_KEY=changeme'],
    },
  ],
} satisfies Provider;
