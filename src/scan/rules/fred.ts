import type { Provider } from '../rule.ts';

export default {
  id: 'fred',
  name: 'FRED',
  docs: 'https://fred.stlouisfed.org/docs/api/api_key.html',
  revoke: 'https://fredaccount.stlouisfed.org/apikeys',
  rules: [
    {
      id: 'api-key',
      description: 'FRED API key',
      near: ['fred', 'stlouisfed'],
      value: /[0-9a-f]{32}/,
      check: 'letters-and-digits',
      positive: [
        'docker run -e FRED_API_KEY=<<{hex:32}>> app',
        "'fred' => ['api_key' => '<<{hex:32}>>'],",
        'fred.api.key=<<{hex:32}>>',
      ],
      negative: ['FRED_API_KEY={hex:31}', 'fred_api_key: {hex:33}', 'md5 of fred-2.4.1.zip is {hex:32}'],
    },
  ],
} satisfies Provider;
