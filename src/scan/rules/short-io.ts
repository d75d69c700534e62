import type { Provider } from '../rule.ts';

export default {
  id: 'short-io',
  name: 'Short.io',
  docs: 'https://developers.short.io/reference/quickstart',
  revoke: 'https://app.short.io/settings/integrations/api-key',
  rules: [
    {
      id: 'api-key',
      description: 'Short.io API key',
      near: ['shortio'],
      value: /sk_[A-Za-z0-9]{16}/,
      check: 'digits-or-mixed-case',
      positive: [
        'process.env.SHORT_IO_API_KEY = "<<sk_{alnum:16}>>";',
        "$short_io_api_key = '<<sk_{alnum:16}>>';",
      ],
      negative: [
        'SHORT_IO_API_KEY=sk_{alnum:15}',
        'shortIoClient.getStatusOfRequest(requestOptions)',
        'const shortIoApiKey = process.env.SHORT_IO_API_KEY;',
      ],
    },
  ],
} satisfies Provider;
