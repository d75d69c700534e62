import type { Provider } from '../rule.ts';

export default {
  id: 'azuracast',
  name: 'AzuraCast',
  docs: 'https://docs.azuracast.com/en/developers/apis',
  revoke: 'azuracast.com, "My API keys"',
  rules: [
    {
      id: 'api-key',
      description: 'AzuraCast API key',
      near: ['azuracast'],
      value: /[0-9a-f]{16}:[0-9a-f]{32}/,
      positive: [
        "process.env.AZURACAST_API_KEY || '<<{hex:16}:{hex:32}>>'",
        'variable "azuracast_api_key" {\n  default = "<<{hex:16}:{hex:32}>>"\n}',
        "define('AZURACAST_API_KEY', '<<{hex:16}:{hex:32}>>');",
      ],
      negative: ['AZURACAST_API_KEY=your_api_key_here', 'AZURACAST_API_KEY=changeme'],
    },
  ],
} satisfies Provider;
