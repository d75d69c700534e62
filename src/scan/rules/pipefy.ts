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
  ],
} satisfies Provider;
