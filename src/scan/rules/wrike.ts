import type { Provider } from '../rule.ts';

export default {
  id: 'wrike',
  name: 'Wrike',
  docs: 'https://developers.wrike.com/oauth-20-authorization/',
  revoke: 'https://www.wrike.com/frontend/apps/index.html#api',
  rules: [
    {
      id: 'api-token',
      description: 'Wrike API token',
      near: ['wrike'],
      value:
        /eyJ[A-Za-z0-9_-]{60,420}|eyJ[A-Za-z0-9_-]{15,80}\.eyJ[A-Za-z0-9_-]{20,440}\.[A-Za-z0-9_-]{43,342}/,
      check: 'letters-and-digits',
      positive: [
        '[wrike]\napi_token = "<<eyJ{base64url:60}>>"',
        '<add key="WrikeApiToken" value="<<eyJ{base64url:15}.eyJ{base64url:20}.{base64url:43}>>" />',
      ],
      negative: [
        'WRIKE_API_TOKEN=eyJ{base64url:59}',
        'wrike-2.1.0.tgz sha256:{hex:64}',
        'wrike_api_token: "{{ wrike_api_token }}"',
      ],
    },
  ],
} satisfies Provider;
