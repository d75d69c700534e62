import type { Provider } from '../rule.ts';

export default {
  id: 'smsapi',
  name: 'SMSAPI',
  docs: 'https://www.smsapi.com/docs/',
  revoke: 'https://ssl.smsapi.com/react/oauth/manage',
  rules: [
    {
      id: 'access-token',
      description: 'SMSAPI access token',
      near: ['smsapi'],
      value: /[A-Za-z0-9]{40}/,
      check: 'letters-and-digits',
      positive: [
        "define('SMSAPI_ACCESS_TOKEN', '<<{alnum:40}>>');",
        '{ name: "SMSAPI_ACCESS_TOKEN", value: "<<{alnum:40}>>" }',
      ],
      negative: [
        'SMSAPI_ACCESS_TOKEN={alnum:41}',
        '"smsapi": "git+https://git.example/smsapi.git#{hex:40}"',
        'SMSAPI_ACCESS_TOKEN=your_smsapi_access_token_here',
      ],
    },
  ],
} satisfies Provider;
