import type { Provider } from '../rule.ts';

export default {
  id: 'persona',
  name: 'Persona',
  docs: 'https://docs.withpersona.com/api-keys',
  revoke: 'https://app.withpersona.com/dashboard/api-keys',
  rules: [
    {
      id: 'api-key',
      description: 'Persona API key',
      keywords: ['persona_'],
      pattern: /(?<![A-Za-z0-9_])persona_(?:production|sandbox)_[A-Za-z0-9_-]{28,60}(?![A-Za-z0-9_-])/,
      check: 'irregular',
      positive: [
        'persona.api.key=<<persona_production_{alnum:28}>>',
        "curl -H 'Authorization: Bearer <<persona_sandbox_{alnum:28}>>' https://api.test/v1",
      ],
      negative: [
        'persona_api_key: persona_production_{alnum:27}',
        'client = Client(persona_api_key="persona_production_{alnum:61}")',
        'PERSONA_API_KEY=persona_production_your-key-goes-here',
      ],
    },
  ],
} satisfies Provider;
