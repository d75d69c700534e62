import type { Provider } from '../rule.ts';

export default {
  id: 'copyscape',
  name: 'Copyscape',
  docs: 'https://www.copyscape.com/apiconfigure.php',
  revoke: 'https://www.copyscape.com/apiconfigure.php',
  rules: [
    {
      id: 'api-key',
      description: 'Copyscape API key',
      near: ['copyscape'],
      value: /[0-9a-z]{16}/,
      check: 'letters-and-digits',
      positive: [
        '{"copyscape": {"api_key": "<<{lowernum:16}>>"}}',
        'copyscape_api_key: <<{lowernum:16}>>',
        '<add key="CopyscapeApiKey" value="<<{lowernum:16}>>" />',
      ],
      negative: [
        'COPYSCAPE_API_KEY={lowernum:15}',
        'COPYSCAPE_API_KEY={lowernum:17}',
        'COPYSCAPE_API_KEY=<your-api-key>',
      ],
    },
  ],
} satisfies Provider;
