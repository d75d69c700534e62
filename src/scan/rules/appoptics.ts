import type { Provider } from '../rule.ts';

export default {
  id: 'appoptics',
  name: 'AppOptics',
  docs: 'https://docs.appoptics.com/api/',
  revoke: 'https://my.appoptics.com/organization/tokens',
  rules: [
    {
      id: 'api-token',
      description: 'AppOptics API token',
      near: ['appoptics'],
      value: /[0-9A-Za-z_-]{71}/,
      check: 'letters-and-digits',
      positive: [
        "const appopticsApiToken = '<<{base64url:71}>>';",
        'https://api.appoptics.com/?api_token=<<{base64url:71}>>',
        '- name: APPOPTICS_API_TOKEN\n  value: "<<{base64url:71}>>"',
      ],
      negative: [
        'APPOPTICS_API_TOKEN={base64url:70}',
        'APPOPTICS_API_TOKEN={base64url:72}',
        'APPOPTICS_API_TOKEN=${APPOPTICS_API_TOKEN}',
      ],
    },
  ],
} satisfies Provider;
