import type { Provider } from '../rule.ts';

export default {
  id: 'exchangerate-api',
  name: 'ExchangeRate-API',
  docs: 'https://www.exchangerate-api.com/docs/overview',
  revoke: 'https://app.exchangerate-api.com/dashboard',
  rules: [
    {
      id: 'api-key',
      description: 'ExchangeRate-API API key',
      near: ['exchangerateapi', 'exchangeratekey', 'exchangerateaccess'],
      value: /[0-9a-z]{24}/,
      check: 'letters-and-digits',
      positive: [
        'docker run -e EXCHANGERATE_API_API_KEY=<<{lowernum:24}>> app',
        "'exchangerate-api' => ['api_key' => '<<{lowernum:24}>>'],",
        'exchangerate.api.api.key=<<{lowernum:24}>>',
      ],
      negative: [
        'EXCHANGERATE_API_API_KEY={lowernum:23}',
        'EXCHANGERATE_API_API_KEY={lowernum:25}',
        'EXCHANGERATE_API_API_KEY=<your-api-key>',
      ],
    },
  ],
} satisfies Provider;
