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
      near: ['oura', 'ouraring'],
      value: /[A-Z0-9]{32}/,
      check: 'letters-and-digits',
      positive: [
        'variable "oura_access_token" {\n  default = "<<{uppernum:32}>>"\n}',
        '# Oura personal access token: <<{uppernum:32}>>',
      ],
      negative: [
        'OURA_ACCESS_TOKEN={uppernum:31}',
        'oura.min.js?v={hex:32}',
        'ouraAccessToken: "${OURA_ACCESS_TOKEN}"',
      ],
    },
  ],
} satisfies Provider;
