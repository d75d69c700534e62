import type { Provider } from '../rule.ts';

export default {
  id: 'mollie',
  name: 'Mollie',
  docs: 'https://docs.mollie.com/reference/authentication',
  revoke: 'https://my.mollie.com/dashboard/developers/api-keys',
  rules: [
    {
      id: 'api-key',
      description: 'Mollie API key',
      keywords: ['live_', 'test_'],
      pattern: /(?<![A-Za-z0-9_])(?:live|test)_[A-Za-z0-9]{30}(?![A-Za-z0-9_])/,
      check: 'mixed-case-and-digits',
      positive: ['MOLLIE_API_KEY=<<live_{alnum:27}k7Q>>', '{"key":"<<test_{alnum:27}k7Q>>"}'],
      negative: [
        'mollie_api_key: live_{alnum:26}k7Q',
        'client = Client(mollie_api_key="live_{alnum:28}k7Q")',
        'MOLLIE_API_KEY=live_your-key-goes-here',
      ],
    },
    {
      id: 'organization-token',
      description: 'Mollie organization access token',
      keywords: ['access_'],
      pattern: /(?<![A-Za-z0-9_])access_[A-Za-z0-9]{30}(?![A-Za-z0-9_])/,
      check: 'mixed-case-and-digits',
      positive: [
        '"mollieOrganizationToken": "<<access_{alnum:27}k7Q>>",',
        'ENV MOLLIE_ORGANIZATION_TOKEN <<access_{alnum:27}k7Q>>',
      ],
      negative: [
        'export MOLLIE_ORGANIZATION_TOKEN="access_{alnum:26}k7Q"',
        '"mollieOrganizationToken": "access_{alnum:28}k7Q",',
        'MOLLIE_ORGANIZATION_TOKEN=access_your-token-goes-here',
      ],
    },
  ],
} satisfies Provider;
