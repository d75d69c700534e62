import type { Provider } from '../rule.ts';

export default {
  id: 'aha',
  name: 'Aha!',
  docs: 'https://www.aha.io/api#authentication',
  revoke: 'https://secure.aha.io/settings/api_keys',
  rules: [
    {
      id: 'api-key',
      description: 'Aha! API key',
      near: ['aha'],
      value: /[0-9a-f]{64}/,
      check: 'letters-and-digits',
      positive: [
        '{"aha": {"api_key": "<<{hex:64}>>"}}',
        'aha_api_key: <<{hex:64}>>',
        '<add key="AhaApiKey" value="<<{hex:64}>>" />',
      ],
      negative: ['AHA_API_KEY={hex:63}', 'aha_api_key: {hex:65}', 'aha-2.4.1.tgz sha256:{hex:64}'],
    },
  ],
} satisfies Provider;
