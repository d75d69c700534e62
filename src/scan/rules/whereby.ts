import type { Provider } from '../rule.ts';

export default {
  id: 'whereby',
  name: 'Whereby',
  docs: 'https://docs.whereby.com/reference/whereby-rest-api-reference',
  revoke: 'https://whereby.com, "Configure", "Generate key"',
  rules: [
    {
      id: 'api-key',
      description: 'Whereby API key',
      near: ['whereby'],
      value: /eyJ[A-Za-z0-9_-]{15,80}\.eyJ[A-Za-z0-9_-]{20,440}\.[A-Za-z0-9_-]{43,342}/,
      positive: [
        "$whereby_api_key = '<<eyJ{base64url:15}.eyJ{base64url:20}.{base64url:43}>>';",
        'WHEREBY_API_KEY=<<eyJ{base64url:15}.eyJ{base64url:20}.{base64url:43}>>',
      ],
      negative: [
        'WHEREBY_API_KEY=eyJ{base64url:14}.eyJ{base64url:20}.{base64url:43}',
        'whereby-2.1.0.tgz sha256:{hex:64}',
        'whereby_api_key: "{{ whereby_api_key }}"',
      ],
    },
  ],
} satisfies Provider;
