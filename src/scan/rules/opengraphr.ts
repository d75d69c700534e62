import type { Provider } from '../rule.ts';

export default {
  id: 'opengraphr',
  name: 'OpenGraphr',
  docs: 'https://opengraphr.com/docs',
  revoke: 'https://opengraphr.com',
  rules: [
    {
      id: 'api-token',
      description: 'OpenGraphr API token',
      near: ['opengraphr'],
      value: /[A-Za-z0-9]{80}/,
      positive: [
        'requests.get(url, headers={"X-Opengraphr-Api-Token": "<<{alnum:80}>>"})',
        'opengraphr.api_token = "<<{alnum:80}>>"',
      ],
      negative: [
        'OPENGRAPHR_API_TOKEN={alnum:79}',
        'opengraphr-2.1.0.tgz sha256:{hex:64}',
        'opengraphrApiToken: "${OPENGRAPHR_API_TOKEN}"',
      ],
    },
  ],
} satisfies Provider;
