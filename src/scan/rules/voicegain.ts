import type { Provider } from '../rule.ts';

export default {
  id: 'voicegain',
  name: 'Voicegain',
  docs: 'https://docs.voicegain.ai/docs/authentication',
  revoke: 'https://console.voicegain.ai/settings/security/tokens',
  rules: [
    {
      id: 'api-token',
      description: 'Voicegain API token',
      near: ['voicegain'],
      value: /eyJ[A-Za-z0-9_-]{15,80}\.eyJ[A-Za-z0-9_-]{20,440}\.[A-Za-z0-9_-]{43,342}/,
      positive: [
        'client = Voicegain(api_token="<<eyJ{base64url:15}.eyJ{base64url:20}.{base64url:43}>>")',
        'curl https://api.voicegain.ai/v1/me -H "Authorization: Bearer <<eyJ{base64url:15}.eyJ{base64url:20}.{base64url:43}>>"',
      ],
      negative: [
        'VOICEGAIN_API_TOKEN=eyJ{base64url:14}.eyJ{base64url:20}.{base64url:43}',
        'voicegain-2.1.0.tgz sha256:{hex:64}',
        'VOICEGAIN_API_TOKEN=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      ],
    },
  ],
} satisfies Provider;
