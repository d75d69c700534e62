import type { Provider } from '../rule.ts';

export default {
  id: 'digimarc',
  name: 'Digimarc',
  docs: 'https://developer.digimarc.net',
  revoke: 'digimarc.net, API settings of the account',
  rules: [
    {
      id: 'api-key',
      description: 'Digimarc API key',
      near: ['digimarc'],
      value: /[0-9A-Za-z]{32}/,
      check: 'digits-or-mixed-case',
      positive: [
        'digimarc.api.key=<<{alnum:32}>>',
        'tool --digimarc-api-key <<{alnum:32}>>',
        '<digimarcApiKey><<{alnum:32}>></digimarcApiKey>',
      ],
      negative: [
        'DIGIMARC_API_KEY={alnum:31}',
        'DIGIMARC_API_KEY={alnum:33}',
        'md5 of digimarc-2.4.1.zip is {hex:32}',
      ],
    },
  ],
} satisfies Provider;
