import type { Provider } from '../rule.ts';

export default {
  id: 'happi',
  name: 'Happi.dev',
  docs: 'https://happi.dev/docs',
  revoke: 'https://happi.dev/panel',
  rules: [
    {
      id: 'api-key',
      description: 'Happi.dev API key',
      near: ['happi'],
      value: /[0-9A-Za-z]{56}/,
      check: 'digits-or-mixed-case',
      positive: [
        'HAPPI_DEV_API_KEY=<<{alnum:56}>>',
        'curl https://api.happi.dev/ -H "Authorization: Bearer <<{alnum:56}>>"',
        'happiDevApiKey := "<<{alnum:56}>>"',
      ],
      negative: [
        '"happiDevApiKey": "{alnum:55}"',
        'HAPPI_DEV_API_KEY={alnum:57}',
        'happiDevApiKey: process.env.HAPPI_DEV_API_KEY',
      ],
    },
  ],
} satisfies Provider;
