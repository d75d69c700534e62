import type { Provider } from '../rule.ts';

export default {
  id: 'holistic',
  name: 'Holistic.dev',
  docs: 'https://docs.holistic.dev',
  revoke: 'https://app.holistic.dev',
  rules: [
    {
      id: 'api-key',
      description: 'Holistic.dev API key',
      near: ['holistic'],
      value: /[0-9a-f]{64}/,
      check: 'letters-and-digits',
      positive: [
        '[holistic]\napi_key = <<{hex:64}>>',
        "Holistic.api_key = '<<{hex:64}>>'",
        'HOLISTIC_API_KEY=<<{hex:64}>>',
      ],
      negative: [
        '"holisticApiKey": "{hex:63}"',
        'HOLISTIC_API_KEY={hex:65}',
        'holistic-2.4.1.tgz sha256:{hex:64}',
      ],
    },
  ],
} satisfies Provider;
