import type { Provider } from '../rule.ts';

export default {
  id: 'rawg',
  name: 'RAWG',
  docs: 'https://rawg.io/apidocs',
  revoke: 'https://rawg.io/apidocs',
  rules: [
    {
      id: 'api-key',
      description: 'RAWG API key',
      near: ['rawg'],
      value: /[a-z0-9]{32}/,
      check: 'letters-and-digits',
      positive: [
        '# RAWG API key: <<{lowernum:32}>>',
        'requests.get(url, headers={"X-Rawg-Api-Key": "<<{lowernum:32}>>"})',
      ],
      negative: [
        'RAWG_API_KEY={lowernum:31}',
        'rawg.min.js?v={hex:32}',
        'rawg_api_key: "{{ rawg_api_key }}"',
      ],
    },
  ],
} satisfies Provider;
