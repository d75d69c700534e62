import type { Provider } from '../rule.ts';

export default {
  id: 'cliengo',
  name: 'Cliengo',
  docs: 'https://developers.cliengo.com',
  revoke: 'https://lw.cliengo.com, "API"',
  rules: [
    {
      id: 'api-key',
      description: 'Cliengo API key',
      near: ['cliengo'],
      value: /[0-9A-Za-z]{8}-(?:[0-9A-Za-z]{4}-){3}[0-9A-Za-z]{12}/,
      positive: [
        '<cliengoApiKey><<{uuid}>></cliengoApiKey>',
        '[cliengo]\napi_key = <<{uuid}>>',
        "Cliengo.api_key = '<<{uuid}>>'",
      ],
      negative: ['CLIENGO_API_KEY=${CLIENGO_API_KEY}'],
    },
  ],
} satisfies Provider;
