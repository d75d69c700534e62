import type { Provider } from '../rule.ts';

export default {
  id: 'serpwow',
  name: 'SerpWow',
  docs: 'https://docs.trajectdata.com/serpwow',
  revoke: 'https://app.serpwow.com',
  rules: [
    {
      id: 'api-key',
      description: 'SerpWow API key',
      near: ['serpwow'],
      value: /[A-Z0-9]{32}/,
      check: 'letters-and-digits',
      positive: ['serpwow.api.key=<<{uppernum:32}>>', "'serpwow' => ['api_key' => '<<{uppernum:32}>>'],"],
      negative: [
        'SERPWOW_API_KEY={uppernum:31}',
        '{hex:32}  serpwow-2.1.0.zip',
        'const serpwowApiKey = process.env.SERPWOW_API_KEY;',
      ],
    },
  ],
} satisfies Provider;
