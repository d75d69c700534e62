import type { Provider } from '../rule.ts';

export default {
  id: 'aletheia-api',
  name: 'Aletheia API',
  docs: 'https://api.aletheiaapi.com/docs',
  revoke: 'aletheiaapi.com, API settings of the account',
  rules: [
    {
      id: 'api-key',
      description: 'Aletheia API API key',
      near: ['aletheiaapi', 'aletheia'],
      value: /[0-9A-Z]{32}/,
      check: 'letters-and-digits',
      positive: [
        'aletheia_api_key: <<{uppernum:32}>>',
        '<add key="AletheiaApiKey" value="<<{uppernum:32}>>" />',
        '# Aletheia API API key: <<{uppernum:32}>>',
      ],
      negative: [
        '"aletheiaApiKey": "{uppernum:31}"',
        'ALETHEIA_API_KEY={uppernum:33}',
        'ALETHEIA_API_KEY=your_api_key_here',
      ],
    },
  ],
} satisfies Provider;
