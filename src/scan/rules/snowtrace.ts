import type { Provider } from '../rule.ts';

export default {
  id: 'snowtrace',
  name: 'SnowTrace',
  docs: 'https://docs.snowtrace.io',
  revoke: 'https://snowtrace.io/myapikey',
  rules: [
    {
      id: 'api-key',
      description: 'SnowTrace API key',
      near: ['snowtrace'],
      value: /[A-Z0-9]{34}/,
      check: 'letters-and-digits',
      positive: [
        '<string name="snowtrace_api_key"><<{uppernum:34}>></string>',
        'val snowtraceApiKey = "<<{uppernum:34}>>"',
      ],
      negative: [
        'SNOWTRACE_API_KEY={uppernum:33}',
        'snowtraceClient.getStatusOfRequest(requestOptions)',
        'SNOWTRACE_API_KEY=<your API key>',
      ],
    },
  ],
} satisfies Provider;
