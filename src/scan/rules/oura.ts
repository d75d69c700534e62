import type { Provider } from '../rule.ts';

export default {
  id: 'oura',
  name: 'Oura',
  docs: 'https://cloud.ouraring.com/docs/authentication',
  revoke: 'https://cloud.ouraring.com/personal-access-tokens',
  rules: [
    {
      id: 'personal-access-token',
      description: 'Oura personal access token',
      near: ['ouraring', 'ouratoken', 'ouraaccess', 'ourapersonal', 'ouraapi'],
      value: /[A-Z0-9]{32}/,
      check: 'letters-and-digits',
      positive: [
        'oura.access_token = "<<{uppernum:32}>>"',
        "define('OURA_ACCESS_TOKEN', '<<{uppernum:32}>>');",
      ],
      negative: [
        'OURA_ACCESS_TOKEN={uppernum:33}',
        'MD5 (oura-2.1.0.tar.gz) = {hex:32}',
        'OURA_ACCESS_TOKEN=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      ],
    },
  ],
} satisfies Provider;
