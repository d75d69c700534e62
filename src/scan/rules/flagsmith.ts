import type { Provider } from '../rule.ts';

export default {
  id: 'flagsmith',
  name: 'Flagsmith',
  docs: 'https://docs.flagsmith.com/clients/server-side',
  revoke: 'https://app.flagsmith.com, environment settings',
  rules: [
    {
      id: 'api-token',
      description: 'Flagsmith API token',
      near: ['flagsmith'],
      value: /[0-9a-f]{40}/,
      check: 'letters-and-digits',
      positive: [
        '"flagsmithApiToken": "<<{hex:40}>>"',
        'private static final String FLAGSMITH_API_TOKEN = "<<{hex:40}>>";',
        '{"flagsmith": {"api_token": "<<{hex:40}>>"}}',
      ],
      negative: [
        'FLAGSMITH_API_TOKEN={hex:39}',
        'FLAGSMITH_API_TOKEN={hex:41}',
        'flagsmith was built from commit {hex:40}',
      ],
    },
    {
      id: 'server-side-environment-key',
      description: 'Flagsmith server-side environment key',
      near: ['flagsmith'],
      value: /ser\.[0-9A-Za-z]{22}/,
      positive: [
        '[flagsmith]\nenvironment_key = <<ser.{alnum:22}>>',
        "Flagsmith.environment_key = '<<ser.{alnum:22}>>'",
        'FLAGSMITH_ENVIRONMENT_KEY=<<ser.{alnum:22}>>',
      ],
      negative: [
        'FLAGSMITH_ENVIRONMENT_KEY=ser.{alnum:21}',
        'FLAGSMITH_ENVIRONMENT_KEY=ser.{alnum:23}',
        'FLAGSMITH_ENVIRONMENT_KEY=${FLAGSMITH_ENVIRONMENT_KEY}',
      ],
    },
  ],
} satisfies Provider;
