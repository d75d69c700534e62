import type { Provider } from '../rule.ts';

export default {
  id: 'moonclerk',
  name: 'MoonClerk',
  docs: 'https://github.com/moonclerk/developer',
  revoke: 'https://app.moonclerk.com/settings/api',
  rules: [
    {
      id: 'api-key',
      description: 'MoonClerk API key',
      near: ['moonclerk'],
      value: /[a-z0-9]{32}/,
      check: 'letters-and-digits',
      positive: ['"moonclerkApiKey": "<<{lowernum:32}>>"', "const moonclerkApiKey = '<<{lowernum:32}>>';"],
      negative: [
        'MOONCLERK_API_KEY={lowernum:31}',
        '{hex:32}  moonclerk-2.1.0.zip',
        'MOONCLERK_API_KEY=<your API key>',
      ],
    },
  ],
} satisfies Provider;
