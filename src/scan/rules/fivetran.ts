import type { Provider } from '../rule.ts';

export default {
  id: 'fivetran',
  name: 'Fivetran',
  docs: 'https://fivetran.com/docs/rest-api/getting-started',
  revoke: 'https://fivetran.com/account/settings',
  rules: [
    {
      id: 'api-secret',
      description: 'Fivetran API secret',
      near: ['fivetran'],
      value: /[0-9A-Za-z]{32}/,
      check: 'digits-or-mixed-case',
      positive: [
        '<add key="FivetranApiSecret" value="<<{alnum:32}>>" />',
        '# Fivetran API secret: <<{alnum:32}>>',
        "const fivetranApiSecret = '<<{alnum:32}>>';",
      ],
      negative: [
        'FIVETRAN_API_SECRET={alnum:31}',
        'fivetran_api_secret: {alnum:33}',
        'md5 of fivetran-2.4.1.zip is {hex:32}',
      ],
    },
    {
      id: 'api-key',
      description: 'Fivetran API key',
      near: ['fivetran'],
      value: /[0-9A-Za-z]{16}/,
      check: 'digits-or-mixed-case',
      positive: [
        'fivetranApiKey := "<<{alnum:16}>>"',
        '"fivetranApiKey": "<<{alnum:16}>>"',
        'private static final String FIVETRAN_API_KEY = "<<{alnum:16}>>";',
      ],
      negative: [
        'FIVETRAN_API_KEY={alnum:15}',
        'fivetran_api_key: {alnum:17}',
        'FIVETRAN_API_KEY=${FIVETRAN_API_KEY}',
      ],
    },
  ],
} satisfies Provider;
