import type { Provider } from '../rule.ts';

export default {
  id: 'rebrandly',
  name: 'Rebrandly',
  docs: 'https://developers.rebrandly.com/docs/api-keys',
  revoke: 'https://app.rebrandly.com/account/api-keys',
  rules: [
    {
      id: 'api-key',
      description: 'Rebrandly API key',
      near: ['rebrandly'],
      value: /[a-z0-9]{32}/,
      check: 'letters-and-digits',
      positive: [
        '# Rebrandly API key: <<{lowernum:32}>>',
        'requests.get(url, headers={"X-Rebrandly-Api-Key": "<<{lowernum:32}>>"})',
      ],
      negative: [
        'REBRANDLY_API_KEY={lowernum:31}',
        'rebrandly.min.js?v={hex:32}',
        'rebrandly_api_key: "{{ rebrandly_api_key }}"',
      ],
    },
  ],
} satisfies Provider;
