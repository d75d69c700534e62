import type { Provider } from '../rule.ts';

export default {
  id: 'sheety',
  name: 'Sheety',
  docs: 'https://sheety.co/docs/authentication',
  revoke: 'https://dashboard.sheety.co',
  rules: [
    {
      id: 'api-token',
      description: 'Sheety API token',
      near: ['sheety'],
      value: /[a-z0-9]{32}|[a-z0-9]{64}/,
      check: 'letters-and-digits',
      positive: [
        '<add key="SheetyApiToken" value="<<{lowernum:32}>>" />',
        '      - SHEETY_API_TOKEN=<<{lowernum:64}>>',
      ],
      negative: [
        'SHEETY_API_TOKEN={lowernum:31}',
        'sheety.min.js?v={hex:32}',
        'sheety_api_token: "{{ sheety_api_token }}"',
      ],
    },
  ],
} satisfies Provider;
