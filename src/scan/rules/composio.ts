import type { Provider } from '../rule.ts';

export default {
  id: 'composio',
  name: 'Composio',
  docs: 'https://docs.composio.dev',
  revoke: 'https://app.composio.dev/settings',
  rules: [
    {
      id: 'api-key',
      description: 'Composio API key',
      near: ['composio'],
      value: /(?:ak_[0-9A-Za-z_-]{20}|[0-9a-z]{20,24})/,
      check: 'letters-and-digits',
      positive: [
        'composio:\n  api_key: "<<{lowernum:23}>>"',
        'os.environ["COMPOSIO_API_KEY"] = "<<{lowernum:23}>>"',
        'client = Composio(api_key="<<{lowernum:23}>>")',
      ],
      negative: ['composioApiKey: process.env.COMPOSIO_API_KEY', 'COMPOSIO_API_KEY=changeme'],
    },
  ],
} satisfies Provider;
