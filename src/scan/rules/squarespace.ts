import type { Provider } from '../rule.ts';

export default {
  id: 'squarespace',
  name: 'Squarespace',
  docs: 'https://developers.squarespace.com/commerce-apis/authentication-and-permissions',
  revoke: 'Squarespace: "Settings", "Developer Tools", "Developer API Keys"',
  rules: [
    {
      id: 'api-key',
      description: 'Squarespace API key',
      near: ['squarespace'],
      value: /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/,
      positive: ['--squarespace-api-key <<{uuid}>>', 'squarespace_api_key: <<{uuid}>>'],
      negative: [
        'SQUARESPACE_API_KEY={hex:31}',
        'squarespace-1.0.tgz sha256 {hex:64}',
        'SQUARESPACE_API_KEY=your_api_key_here',
      ],
    },
  ],
} satisfies Provider;
