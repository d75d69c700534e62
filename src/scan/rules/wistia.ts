import type { Provider } from '../rule.ts';

export default {
  id: 'wistia',
  name: 'Wistia',
  docs: 'https://docs.wistia.com/reference/getting-started-with-the-data-api',
  revoke: '"Account", "Settings", "API access" of your account at wistia.com',
  rules: [
    {
      id: 'api-token',
      description: 'Wistia API token',
      near: ['wistia'],
      value: /[a-z0-9]{64}/,
      check: 'letters-and-digits',
      positive: [
        'requests.get(url, headers={"X-Wistia-Api-Token": "<<{lowernum:64}>>"})',
        'wistia.api_token = "<<{lowernum:64}>>"',
      ],
      negative: [
        'WISTIA_API_TOKEN={lowernum:63}',
        'wistia-2.1.0.tgz sha256:{hex:64}',
        'wistiaApiToken: "${WISTIA_API_TOKEN}"',
      ],
    },
  ],
} satisfies Provider;
