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
      near: ['raventools', 'ravenapi', 'ravenkey'],
      value: /[A-Z0-9]{16}/,
      check: 'letters-and-digits',
      positive: [
        'ENV RAVEN_TOOLS_API_KEY <<{uppernum:16}>>',
        'raven-tools login --api-key <<{uppernum:16}>>',
      ],
      negative: [
        'RAVEN_TOOLS_API_KEY={uppernum:15}',
        'ravenToolsClient.getStatusOfRequest(requestOptions)',
        'const ravenToolsApiKey = process.env.RAVEN_TOOLS_API_KEY;',
      ],
    },
  ],
} satisfies Provider;
