import type { Provider } from '../rule.ts';

export default {
  id: 'hellosign',
  name: 'Dropbox Sign (HelloSign)',
  docs: 'https://developers.hellosign.com/api/reference/authentication/',
  revoke: 'https://app.hellosign.com/home/myAccount#api',
  rules: [
    {
      id: 'api-key',
      description: 'Dropbox Sign (HelloSign) API key',
      near: ['hellosign', 'dropboxsign'],
      value: /[0-9A-Za-z+/-]{64}/,
      check: 'letters-and-digits',
      positive: [
        '# Dropbox Sign (HelloSign) API key: <<{hex:64}>>',
        "const hellosignApiKey = '<<{hex:64}>>';",
        'https://api.hellosign.com/?api_key=<<{hex:64}>>',
      ],
      negative: ['hellosignApiKey: process.env.HELLOSIGN_API_KEY', 'HELLOSIGN_API_KEY=changeme'],
    },
  ],
} satisfies Provider;
