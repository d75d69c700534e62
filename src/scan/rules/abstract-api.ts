import type { Provider } from '../rule.ts';

export default {
  id: 'abstract-api',
  name: 'Abstract API',
  docs: 'https://docs.abstractapi.com',
  revoke: 'https://app.abstractapi.com, the dashboard of each API',
  rules: [
    {
      id: 'api-key',
      description: 'Abstract API API key',
      near: ['abstractapi', 'abstractkey', 'abstracttoken'],
      value: /[0-9a-z]{32}/,
      check: 'letters-and-digits',
      positive: [
        'private static final String ABSTRACT_API_KEY = "<<{lowernum:32}>>";',
        '{"abstract_api": {"key": "<<{lowernum:32}>>"}}',
        'abstract_api_key: <<{lowernum:32}>>',
      ],
      negative: [
        '"abstractApiKey": "{lowernum:31}"',
        'ABSTRACT_API_KEY={lowernum:33}',
        'md5 of abstract-api-2.4.1.zip is {hex:32}',
      ],
    },
  ],
} satisfies Provider;
