import type { Provider } from '../rule.ts';

export default {
  id: 'helpscout',
  name: 'Help Scout',
  docs: 'https://developer.helpscout.com/docs-api/#authentication',
  revoke: 'https://secure.helpscout.net/users/authentication',
  rules: [
    {
      id: 'api-key',
      description: 'Help Scout API key',
      near: ['helpscout'],
      value: /[0-9A-Za-z]{56}/,
      check: 'letters-and-digits',
      positive: [
        'curl https://api.helpscout.com/ -H "Authorization: Bearer <<{alnum:56}>>"',
        'helpscoutApiKey := "<<{alnum:56}>>"',
        '"helpscoutApiKey": "<<{alnum:56}>>"',
      ],
      negative: [
        'HELPSCOUT_API_KEY={alnum:55}',
        'HELPSCOUT_API_KEY={alnum:57}',
        'HELPSCOUT_API_KEY=${HELPSCOUT_API_KEY}',
      ],
    },
    {
      id: 'app-secret',
      description: 'Help Scout app secret',
      near: ['helpscout'],
      value: /[0-9A-Za-z]{32}/,
      check: 'letters-and-digits',
      positive: [
        'tool --helpscout-app-secret <<{alnum:32}>>',
        '<helpscoutAppSecret><<{alnum:32}>></helpscoutAppSecret>',
        '[helpscout]\napp_secret = <<{alnum:32}>>',
      ],
      negative: [
        'HELPSCOUT_APP_SECRET={alnum:31}',
        'HELPSCOUT_APP_SECRET={alnum:33}',
        'md5 of helpscout-2.4.1.zip is {hex:32}',
      ],
    },
  ],
} satisfies Provider;
