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
      keywords: ['persona_production_', 'persona_sandbox_'],
      pattern:
        /(?<![A-Za-z0-9_])(?:persona_production_[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}|persona_sandbox_[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12})(?![A-Za-z0-9_-])/,
      positive: [
        'private const string PersonaApiKey = "<<persona_production_{uuid}>>";',
        'ENV PERSONA_API_KEY <<persona_sandbox_{uuid}>>',
      ],
      negative: [
        'PERSONA_API_KEY=persona_production_{hex:31}',
        'persona_workspace_id: {uuid}',
        'personaApiKey: "${PERSONA_API_KEY}"',
      ],
    },
  ],
} satisfies Provider;
