import type { Provider } from '../rule.ts';

export default {
  id: 'currencyapi',
  name: 'currencyapi',
  docs: 'https://currencyapi.com/docs',
  revoke: 'https://app.currencyapi.com/api-keys',
  rules: [
    {
      id: 'api-key',
      description: 'currencyapi API key',
      near: ['currencyapi'],
      value: /(?:cur_live_[0-9A-Za-z]{40}|[0-9A-Za-z]{40}|[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12})/,
      positive: [
        'client = Currencyapi(api_key="<<cur_live_{alnum:40}>>")',
        'export CURRENCYAPI_API_KEY="<<cur_live_{alnum:40}>>"',
        "process.env.CURRENCYAPI_API_KEY || '<<cur_live_{alnum:40}>>'",
      ],
      negative: ['CURRENCYAPI_API_KEY=your_api_key_here', 'CURRENCYAPI_API_KEY=changeme'],
    },
  ],
} satisfies Provider;
