import type { Provider } from '../rule.ts';

export default {
  id: 'positionstack',
  name: 'positionstack',
  docs: 'https://positionstack.com/documentation',
  revoke: 'https://positionstack.com/dashboard',
  rules: [
    {
      id: 'api-key',
      description: 'positionstack API key',
      near: ['positionstack'],
      value: /[a-z0-9]{32}/,
      check: 'letters-and-digits',
      positive: [
        'client = Positionstack(api_key="<<{lowernum:32}>>")',
        'curl https://api.positionstack.com/v1/me -H "Authorization: Bearer <<{lowernum:32}>>"',
      ],
      negative: [
        'POSITIONSTACK_API_KEY={lowernum:33}',
        'MD5 (positionstack-2.1.0.tar.gz) = {hex:32}',
        'POSITIONSTACK_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      ],
    },
  ],
} satisfies Provider;
