import type { Provider } from '../rule.ts';

export default {
  id: 'raven-tools',
  name: 'Raven Tools',
  docs: 'https://api.raventools.com/docs/',
  revoke: 'https://raventools.com, "Profile", "API"',
  rules: [
    {
      id: 'api-key',
      description: 'Raven Tools API key',
      near: ['raven', 'raventools'],
      value: /[A-Z0-9]{16}/,
      check: 'letters-and-digits',
      positive: [
        '<add key="RavenToolsApiKey" value="<<{uppernum:16}>>" />',
        '      - RAVEN_TOOLS_API_KEY=<<{uppernum:16}>>',
      ],
      negative: [
        'RAVEN_TOOLS_API_KEY={uppernum:17}',
        "import { createRavenToolsClient } from 'raven-tools';",
        'RAVEN_TOOLS_API_KEY=xxxxxxxxxxxxxxxx',
      ],
    },
  ],
} satisfies Provider;
