import type { Provider } from '../rule.ts';

export default {
  id: 'contentstack',
  name: 'Contentstack',
  docs: 'https://www.contentstack.com/docs/developers/create-tokens',
  revoke: 'https://app.contentstack.com, "Settings", "Tokens"',
  rules: [
    {
      id: 'management-token',
      description: 'Contentstack management token',
      near: ['contentstack'],
      value: /cs[0-9a-f]{32}/,
      positive: [
        '{"contentstack": {"management_token": "<<cs{hex:32}>>"}}',
        'contentstack_management_token: <<cs{hex:32}>>',
        '<add key="ContentstackManagementToken" value="<<cs{hex:32}>>" />',
      ],
      negative: [
        'CONTENTSTACK_MANAGEMENT_TOKEN=${CONTENTSTACK_MANAGEMENT_TOKEN}',
        'CONTENTSTACK_MANAGEMENT_TOKEN=changeme',
      ],
    },
  ],
} satisfies Provider;
