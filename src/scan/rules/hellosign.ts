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
        '<hellosignApiKey><<{hex:64}>></hellosignApiKey>',
        '[hellosign]\napi_key = <<{hex:64}>>',
        "Hellosign.api_key = '<<{hex:64}>>'",
      ],
      negative: ['HELLOSIGN_API_KEY=<your-api-key>', 'HELLOSIGN_API_KEY=changeme'],
    },
  ],
} satisfies Provider;
