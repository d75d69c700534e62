import type { Provider } from '../rule.ts';

export default {
  id: 'onfido',
  name: 'Onfido',
  docs: 'https://documentation.identity.entrust.com/api/latest/#authentication',
  revoke: 'https://dashboard.onfido.com/api/tokens',
  rules: [
    {
      id: 'api-token',
      description: 'Onfido API token',
      keywords: ['api_live', 'api_sandbox'],
      pattern:
        /(?<![A-Za-z0-9_])api_(?:live|sandbox)(?:_us|_ca)?\.[A-Za-z0-9_-]{8,14}\.[A-Za-z0-9_-]{28,44}(?![A-Za-z0-9_-])/,
      check: 'mixed-case',
      positive: [
        'os.environ["ONFIDO_API_TOKEN"] = "<<api_live.{alnum:10}.{alnum:30}>>"',
        'ONFIDO_API_TOKEN=<<api_sandbox.{alnum:10}.{alnum:30}>>',
      ],
      negative: [
        '"onfidoApiToken": "api_live.{alnum:10}.{alnum:45}",',
        'ONFIDO_API_TOKEN=api_live.your-token-goes-here',
      ],
    },
  ],
} satisfies Provider;
