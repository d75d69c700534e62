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
      check: 'digits-or-mixed-case',
      positive: [
        '# SMSAPI access token: <<{alnum:40}>>',
        'requests.get(url, headers={"X-Smsapi-Access-Token": "<<{alnum:40}>>"})',
      ],
      negative: [
        'SMSAPI_ACCESS_TOKEN={alnum:39}',
        '"smsapi": "^2.1.0"',
        'smsapi_access_token: "{{ smsapi_access_token }}"',
      ],
    },
  ],
} satisfies Provider;
