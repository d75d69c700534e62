import type { Provider } from '../rule.ts';

export default {
  id: 'wolfram-alpha',
  name: 'Wolfram Alpha',
  docs: 'https://products.wolframalpha.com/api/documentation',
  revoke: 'https://developer.wolframalpha.com/portal/myapps',
  rules: [
    {
      id: 'api-key',
      description: 'Wolfram Alpha API key',
      near: ['wolfram', 'wolframalpha'],
      value: /[A-Z0-9]{6}-[A-Z0-9]{10}/,
      check: 'letters-and-digits',
      positive: [
        'process.env.WOLFRAM_ALPHA_API_KEY = "<<{uppernum:6}-{uppernum:10}>>";',
        "$wolfram_alpha_api_key = '<<{uppernum:6}-{uppernum:10}>>';",
      ],
      negative: [
        'WOLFRAM_ALPHA_API_KEY={uppernum:5}-{uppernum:10}',
        'wolframAlphaClient.getStatusOfRequest(requestOptions)',
        'WOLFRAM_ALPHA_API_KEY=<your API key>',
      ],
    },
  ],
} satisfies Provider;
