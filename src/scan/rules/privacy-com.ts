import type { Provider } from '../rule.ts';

export default {
  id: 'privacy-com',
  name: 'Privacy',
  docs: 'https://privacy-com.readme.io/docs/getting-started',
  revoke: 'https://app.privacy.com/account, "API key"',
  rules: [
    {
      id: 'api-key',
      description: 'Privacy API key',
      near: ['privacycom', 'privacyapi', 'privacykey', 'privacytoken'],
      value: /[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}/,
      positive: ['export PRIVACY_COM_API_KEY="<<{uuid}>>"', 'privacy-com:\n  api_key: <<{uuid}>>'],
      negative: [
        'PRIVACY_COM_API_KEY={hex:31}',
        'privacy_com_workspace_id: {uuid}',
        'const privacyComApiKey = process.env.PRIVACY_COM_API_KEY;',
      ],
    },
  ],
} satisfies Provider;
