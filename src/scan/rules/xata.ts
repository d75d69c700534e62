import type { Provider } from '../rule.ts';

export default {
  id: 'xata',
  name: 'Xata',
  docs: 'https://xata.io/docs/concepts/api-keys',
  revoke: 'https://app.xata.io/settings',
  rules: [
    {
      id: 'api-key',
      description: 'Xata API key',
      keywords: ['xau_'],
      pattern: /(?<![A-Za-z0-9_])xau_[A-Za-z0-9]{32,34}(?![A-Za-z0-9_-])/,
      positive: [
        '# Xata API key: <<xau_{alnum:32}>>',
        'requests.get(url, headers={"X-Xata-Api-Key": "<<xau_{alnum:32}>>"})',
      ],
      negative: ['XATA_API_KEY=xau_{alnum:31}', 'xata.min.js?v={hex:32}', 'xataApiKey: "${XATA_API_KEY}"'],
    },
  ],
} satisfies Provider;
