import type { Provider } from '../rule.ts';

export default {
  id: 'tinybird',
  name: 'Tinybird',
  docs: 'https://www.tinybird.co/docs/get-started/administration/auth-tokens',
  revoke: 'https://app.tinybird.co, "Tokens"',
  rules: [
    {
      id: 'api-token',
      description: 'Tinybird API token',
      keywords: ['p.eyj'],
      pattern: /(?<![A-Za-z0-9_])p\.eyJ[A-Za-z0-9_-]{60,200}\.[A-Za-z0-9_-]{43}(?![A-Za-z0-9_-])/,
      positive: [
        '# Tinybird API token: <<p.eyJ{base64url:60}.{base64url:43}>>',
        'requests.get(url, headers={"X-Tinybird-Api-Token": "<<p.eyJ{base64url:60}.{base64url:43}>>"})',
      ],
      negative: [
        'TINYBIRD_API_TOKEN=p.eyJ{base64url:59}.{base64url:43}',
        'tinybird-2.1.0.tgz sha256:{hex:64}',
        'tinybird_api_token: "{{ tinybird_api_token }}"',
      ],
    },
  ],
} satisfies Provider;
