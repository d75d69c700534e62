import type { Provider } from '../rule.ts';

export default {
  id: 'permit-io',
  name: 'Permit.io',
  docs: 'https://docs.permit.io/overview/use-the-permit-api-and-sdk',
  revoke: 'https://app.permit.io/settings/api-keys',
  rules: [
    {
      id: 'api-key',
      description: 'Permit.io API key',
      keywords: ['permit_key_'],
      pattern: /(?<![A-Za-z0-9_])permit_key_[A-Za-z0-9]{60,120}(?![A-Za-z0-9_])/,
      check: 'irregular',
      positive: [
        "curl -H 'Authorization: Bearer <<permit_key_{alnum:60}>>' https://api.test/v1",
        "const permitIoApiKey = '<<permit_key_{alnum:60}>>';",
      ],
      negative: [
        'export PERMIT_IO_API_KEY="permit_key_{alnum:59}"',
        '"permitIoApiKey": "permit_key_{alnum:121}",',
        'PERMIT_IO_API_KEY=permit_key_your-key-goes-here',
      ],
    },
  ],
} satisfies Provider;
