import type { Provider } from '../rule.ts';

export default {
  id: 'upcdatabase',
  name: 'UPCDatabase',
  docs: 'https://upcdatabase.org/api',
  revoke: 'https://upcdatabase.org/apikeys',
  rules: [
    {
      id: 'api-key',
      description: 'UPCDatabase API key',
      near: ['upcdatabase'],
      value: /[A-Z0-9]{32}/,
      check: 'letters-and-digits',
      positive: [
        "'upcdatabase' => ['api_key' => '<<{uppernum:32}>>'],",
        'os.Setenv("UPCDATABASE_API_KEY", "<<{uppernum:32}>>")',
      ],
      negative: [
        'UPCDATABASE_API_KEY={uppernum:31}',
        'upcdatabase.min.js?v={hex:32}',
        'upcdatabaseApiKey: "${UPCDATABASE_API_KEY}"',
      ],
    },
  ],
} satisfies Provider;
