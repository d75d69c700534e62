import type { Provider } from '../rule.ts';

export default {
  id: 'ubidots',
  name: 'Ubidots',
  docs: 'https://docs.ubidots.com/reference/authentication',
  revoke: 'https://industrial.ubidots.com/accounts/signin, "API credentials"',
  rules: [
    {
      id: 'api-token',
      description: 'Ubidots API token',
      keywords: ['bbff-', 'bbus-'],
      pattern: /(?<![A-Za-z0-9_])(?:BBFF-[A-Za-z0-9]{30}|BBUS-[A-Za-z0-9]{30})(?![A-Za-z0-9_-])/,
      positive: [
        'val ubidotsApiToken = "<<BBFF-{alnum:30}>>"',
        'process.env.UBIDOTS_API_TOKEN = "<<BBUS-{alnum:30}>>";',
      ],
      negative: [
        'UBIDOTS_API_TOKEN=BBFF-{alnum:31}',
        "import { createUbidotsClient } from 'ubidots';",
        'UBIDOTS_API_TOKEN=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      ],
    },
    {
      id: 'api-key',
      description: 'Ubidots API key',
      keywords: ['bbff-'],
      pattern: /(?<![A-Za-z0-9_])BBFF-[0-9a-f]{38,40}(?![A-Za-z0-9_-])/,
      positive: [
        '{"ubidots": {"apiKey": "<<BBFF-{hex:38}>>"}}',
        '<string name="ubidots_api_key"><<BBFF-{hex:38}>></string>',
      ],
      negative: [
        'UBIDOTS_API_KEY=BBFF-{hex:37}',
        'ubidots @ {hex:40}',
        'UBIDOTS_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      ],
    },
  ],
} satisfies Provider;
