import type { Provider } from '../rule.ts';

export default {
  id: 'wix',
  name: 'Wix',
  docs: 'https://dev.wix.com/docs/rest/articles/getting-started/api-keys',
  revoke: 'https://manage.wix.com/account/api-keys',
  rules: [
    {
      id: 'api-key',
      description: 'Wix API key',
      near: ['wix', 'wixapi'],
      value: /IST\.eyJ[A-Za-z0-9_-]{15,80}\.[A-Za-z0-9_-]{60,440}\.[A-Za-z0-9_-]{340,345}/,
      positive: [
        'os.Setenv("WIX_API_KEY", "<<IST.eyJ{base64url:15}.{base64url:60}.{base64url:340}>>")',
        '[wix]\napi_key = "<<IST.eyJ{base64url:15}.{base64url:60}.{base64url:340}>>"',
      ],
      negative: [
        'WIX_API_KEY=IST.eyJ{base64url:14}.{base64url:60}.{base64url:340}',
        'wix-2.1.0.tgz sha256:{hex:64}',
        'WIX_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      ],
    },
  ],
} satisfies Provider;
