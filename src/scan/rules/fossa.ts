import type { Provider } from '../rule.ts';

export default {
  id: 'fossa',
  name: 'FOSSA',
  docs: 'https://docs.fossa.com/docs/api-reference',
  revoke: 'https://app.fossa.com/account/settings/integrations/api_tokens',
  rules: [
    {
      id: 'api-key',
      description: 'FOSSA API key',
      near: ['fossa'],
      value: /[0-9a-f]{32}/,
      check: 'letters-and-digits',
      positive: [
        'private static final String FOSSA_API_KEY = "<<{hex:32}>>";',
        '{"fossa": {"api_key": "<<{hex:32}>>"}}',
        'fossa_api_key: <<{hex:32}>>',
      ],
      negative: ['"fossaApiKey": "{hex:31}"', 'FOSSA_API_KEY={hex:33}', 'md5 of fossa-2.4.1.zip is {hex:32}'],
    },
  ],
} satisfies Provider;
