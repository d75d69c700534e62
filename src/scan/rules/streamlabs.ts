import type { Provider } from '../rule.ts';

export default {
  id: 'streamlabs',
  name: 'Streamlabs',
  docs: 'https://dev.streamlabs.com/docs/socket-api',
  revoke: 'https://streamlabs.com/dashboard#/settings/api-settings',
  rules: [
    {
      id: 'api-token',
      description: 'Streamlabs API token',
      near: ['streamlabs'],
      value: /eyJ[A-Za-z0-9_-]{15,80}\.eyJ[A-Za-z0-9_-]{20,440}\.[A-Za-z0-9_-]{43,342}/,
      positive: [
        'STREAMLABS_API_TOKEN=<<eyJ{base64url:15}.eyJ{base64url:20}.{base64url:43}>>',
        '"streamlabsApiToken": "<<eyJ{base64url:15}.eyJ{base64url:20}.{base64url:43}>>"',
      ],
      negative: [
        'STREAMLABS_API_TOKEN=eyJ{base64url:14}.eyJ{base64url:20}.{base64url:43}',
        'streamlabs-2.1.0.tgz sha256:{hex:64}',
        'STREAMLABS_API_TOKEN=<your API token>',
      ],
    },
  ],
} satisfies Provider;
