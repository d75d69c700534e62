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
      positive: ['ENV SHEETY_API_TOKEN <<{lowernum:32}>>', 'sheety login --api-token <<{lowernum:64}>>'],
      negative: [
        'SHEETY_API_TOKEN={lowernum:33}',
        'MD5 (sheety-2.1.0.tar.gz) = {hex:32}',
        'SHEETY_API_TOKEN=your_sheety_api_token_here',
      ],
    },
  ],
} satisfies Provider;
