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
        '<add key="XataApiKey" value="<<xau_{alnum:32}>>" />',
        '      - XATA_API_KEY=<<xau_{alnum:32}>>',
      ],
      negative: [
        'XATA_API_KEY=xau_{alnum:31}',
        'MD5 (xata-2.1.0.tar.gz) = {hex:32}',
        'XATA_API_KEY=your_xata_api_key_here',
      ],
    },
  ],
} satisfies Provider;
