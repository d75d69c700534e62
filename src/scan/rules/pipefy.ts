import type { Provider } from '../rule.ts';

export default {
  id: 'pipefy',
  name: 'Pipefy',
  docs: 'https://developers.pipefy.com/reference/authentication',
  revoke: 'https://app.pipefy.com/tokens',
  rules: [
    {
      id: 'api-token',
      description: 'Pipefy API token',
      near: ['pipefy'],
      value: /[A-Za-z0-9]{64}/,
      check: 'letters-and-digits',
      positive: ["const pipefyApiToken = '<<{alnum:64}>>';", 'export PIPEFY_API_TOKEN="<<{alnum:64}>>"'],
      negative: [
        'PIPEFY_API_TOKEN={alnum:65}',
        'pipefy-2.1.0.tgz sha256:{hex:64}',
        'PIPEFY_API_TOKEN=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      ],
    },
    {
      id: 'access-token',
      description: 'Pipefy access token',
      near: ['pipefy'],
      value: /eyJ[A-Za-z0-9_-]{15,80}\.eyJ[A-Za-z0-9_-]{20,440}\.[A-Za-z0-9_-]{43,342}/,
      positive: [
        'PIPEFY_ACCESS_TOKEN=<<eyJ{base64url:15}.eyJ{base64url:20}.{base64url:43}>>',
        '"pipefyAccessToken": "<<eyJ{base64url:15}.eyJ{base64url:20}.{base64url:43}>>"',
      ],
      negative: [
        'PIPEFY_ACCESS_TOKEN=eyJ{base64url:14}.eyJ{base64url:20}.{base64url:43}',
        'pipefy-2.1.0.tgz sha256:{hex:64}',
        'PIPEFY_ACCESS_TOKEN=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      ],
    },
  ],
} satisfies Provider;
