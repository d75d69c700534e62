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
      positive: ['UBIDOTS_API_TOKEN=<<BBFF-{alnum:30}>>', '"ubidotsApiToken": "<<BBUS-{alnum:30}>>"'],
      negative: [
        'UBIDOTS_API_TOKEN=BBFF-{alnum:29}',
        'ubidotsClient.getStatusOfRequest(requestOptions)',
        'const ubidotsApiToken = process.env.UBIDOTS_API_TOKEN;',
      ],
    },
    {
      id: 'api-key',
      description: 'Ubidots API key',
      keywords: ['bbff-'],
      pattern: /(?<![A-Za-z0-9_])BBFF-[0-9a-f]{38,40}(?![A-Za-z0-9_-])/,
      positive: [
        'process.env.UBIDOTS_API_KEY = "<<BBFF-{hex:38}>>";',
        "$ubidots_api_key = '<<BBFF-{hex:38}>>';",
      ],
      negative: [
        'UBIDOTS_API_KEY=BBFF-{hex:37}',
        '"ubidots": "git+https://git.example/ubidots.git#{hex:40}"',
        'const ubidotsApiKey = process.env.UBIDOTS_API_KEY;',
      ],
    },
  ],
} satisfies Provider;
