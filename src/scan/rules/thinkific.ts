import type { Provider } from '../rule.ts';

export default {
  id: 'thinkific',
  name: 'Thinkific',
  docs: 'https://developers.thinkific.com/api/api-documentation/',
  revoke: '"Settings", "Code & analytics" of your site at thinkific.com',
  rules: [
    {
      id: 'api-key',
      description: 'Thinkific API key',
      near: ['thinkific'],
      value: /[0-9a-f]{32}/,
      check: 'letters-and-digits',
      positive: ['os.Setenv("THINKIFIC_API_KEY", "<<{hex:32}>>")', '[thinkific]\napi_key = "<<{hex:32}>>"'],
      negative: [
        'THINKIFIC_API_KEY={hex:31}',
        '{hex:32}  thinkific-2.1.0.zip',
        'THINKIFIC_API_KEY=<your API key>',
      ],
    },
  ],
} satisfies Provider;
