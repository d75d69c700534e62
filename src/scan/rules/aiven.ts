import type { Provider } from '../rule.ts';

export default {
  id: 'aiven',
  name: 'Aiven',
  docs: 'https://aiven.io/docs/platform/howto/create_authentication_token',
  revoke: 'https://console.aiven.io/profile/tokens',
  rules: [
    {
      id: 'service-password',
      description: 'Aiven service password',
      keywords: ['avns_'],
      pattern: /(?<![A-Za-z0-9_])AVNS_[A-Za-z0-9_-]{19,24}(?![A-Za-z0-9_-])/,
      check: 'irregular',
      positive: [
        'export AIVEN_SERVICE_PASSWORD="<<AVNS_{alnum:17}kQ>>"',
        '--aiven-service-password <<AVNS_{alnum:17}kQ>>',
      ],
      negative: [
        'export AIVEN_SERVICE_PASSWORD="AVNS_{alnum:16}kQ"',
        '"aivenServicePassword": "AVNS_{alnum:25}",',
      ],
    },
    {
      id: 'auth-token',
      description: 'Aiven auth token',
      near: ['aiven'],
      value: /[A-Za-z0-9+/]{372}/,
      check: 'mixed-case-and-digits',
      positive: ['--aiven-token <<{base64:372}>>', 'aiven_token: <<{base64:372}>>'],
      negative: ['AIVEN_TOKEN={alnum:200}', 'AIVEN_TOKEN=your-token'],
    },
  ],
} satisfies Provider;
