import type { Provider } from '../rule.ts';

export default {
  id: 'vanta',
  name: 'Vanta',
  docs: 'https://developer.vanta.com/docs/api-access-setup',
  revoke: 'https://app.vanta.com/settings/developer-console',
  rules: [
    {
      id: 'client-secret',
      description: 'Vanta client secret',
      keywords: ['vcs_'],
      pattern: /(?<![A-Za-z0-9_])vcs_[a-z0-9]{6}_[A-Za-z0-9]{30,70}(?![A-Za-z0-9_-])/,
      positive: [
        'requests.get(url, headers={"X-Vanta-Client-Secret": "<<vcs_{lowernum:6}_{alnum:30}>>"})',
        'vanta.client_secret = "<<vcs_{lowernum:6}_{alnum:30}>>"',
      ],
      negative: [
        'VANTA_CLIENT_SECRET=vcs_{lowernum:5}_{alnum:30}',
        'vanta @ {hex:40}',
        'VANTA_CLIENT_SECRET=<your client secret>',
      ],
    },
    {
      id: 'access-token',
      description: 'Vanta access token',
      keywords: ['vat_'],
      pattern: /(?<![A-Za-z0-9_])vat_[a-z0-9]{6}_[A-Za-z0-9]{30,70}(?![A-Za-z0-9_-])/,
      positive: [
        '# Vanta access token: <<vat_{lowernum:6}_{alnum:30}>>',
        'requests.get(url, headers={"X-Vanta-Access-Token": "<<vat_{lowernum:6}_{alnum:30}>>"})',
      ],
      negative: [
        'VANTA_ACCESS_TOKEN=vat_{lowernum:5}_{alnum:30}',
        'vanta @ {hex:40}',
        'VANTA_ACCESS_TOKEN=<your access token>',
      ],
    },
  ],
} satisfies Provider;
