import type { Provider } from '../rule.ts';

export default {
  id: 'apilayer',
  name: 'APILayer',
  docs: 'https://apilayer.com/docs',
  revoke: 'https://apilayer.com/account',
  rules: [
    {
      id: 'api-key',
      description: 'APILayer API key',
      near: ['apilayer'],
      value: /[0-9A-Za-z]{32}/,
      check: 'digits-or-mixed-case',
      positive: [
        'private static final String APILAYER_API_KEY = "<<{alnum:32}>>";',
        '{"apilayer": {"api_key": "<<{alnum:32}>>"}}',
        'apilayer_api_key: <<{alnum:32}>>',
      ],
      negative: [
        '"apilayerApiKey": "{alnum:31}"',
        'APILAYER_API_KEY={alnum:33}',
        'md5 of apilayer-2.4.1.zip is {hex:32}',
      ],
    },
  ],
} satisfies Provider;
