import type { Provider } from '../rule.ts';

export default {
  id: 'campayn',
  name: 'Campayn',
  docs: 'https://campayn.com/api',
  revoke: 'campayn.com, account settings',
  rules: [
    {
      id: 'api-key',
      description: 'Campayn API key',
      near: ['campayn'],
      value: /[0-9a-z]{64}/,
      check: 'letters-and-digits',
      positive: [
        "'campayn' => ['api_key' => '<<{lowernum:64}>>'],",
        'campayn.api.key=<<{lowernum:64}>>',
        'tool --campayn-api-key <<{lowernum:64}>>',
      ],
      negative: [
        '"campaynApiKey": "{lowernum:63}"',
        'CAMPAYN_API_KEY={lowernum:65}',
        'campayn-2.4.1.tgz sha256:{hex:64}',
      ],
    },
  ],
} satisfies Provider;
