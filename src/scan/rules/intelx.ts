import type { Provider } from '../rule.ts';

export default {
  id: 'intelx',
  name: 'Intelligence X',
  docs: 'https://github.com/IntelligenceX/SDK',
  revoke: 'https://intelx.io/account?tab=developer',
  rules: [
    {
      id: 'api-key',
      description: 'Intelligence X API key',
      near: ['intelx', 'intelligencex'],
      value: /[0-9A-Za-z]{8}-(?:[0-9A-Za-z]{4}-){3}[0-9A-Za-z]{12}/,
      positive: [
        '[intelx]\napi_key = <<{uuid}>>',
        "Intelx.api_key = '<<{uuid}>>'",
        'INTELX_API_KEY=<<{uuid}>>',
      ],
      negative: ['intelxApiKey: process.env.INTELX_API_KEY'],
    },
  ],
} satisfies Provider;
