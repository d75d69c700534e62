import type { Provider } from '../rule.ts';

export default {
  id: 'fusebill',
  name: 'Fusebill',
  docs: 'https://developer.fusebill.com',
  revoke: 'fusebill.com, "Settings", "Integrations", "API keys"',
  rules: [
    {
      id: 'api-key',
      description: 'Fusebill API key',
      near: ['fusebill'],
      value: /(?:[0-9A-Za-z]{88}|[0-9A-Za-z+/]{86}==)/,
      check: 'letters-and-digits',
      positive: [
        '"fusebillApiKey": "<<{alnum:88}>>"',
        'private static final String FUSEBILL_API_KEY = "<<{alnum:88}>>";',
        '{"fusebill": {"api_key": "<<{alnum:88}>>"}}',
      ],
      negative: ['FUSEBILL_API_KEY=<your-api-key>', 'FUSEBILL_API_KEY=changeme'],
    },
  ],
} satisfies Provider;
