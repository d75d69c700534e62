import type { Provider } from '../rule.ts';

export default {
  id: 'quip',
  name: 'Quip',
  docs: 'https://quip.com/dev/automation/documentation',
  revoke: 'https://quip.com/dev/token',
  rules: [
    {
      id: 'access-token',
      description: 'Quip access token',
      near: ['quip'],
      value: /[A-Za-z0-9]{11,16}=\|[0-9]{10}\|[A-Za-z0-9+/]{43}=/,
      check: 'letters-and-digits',
      positive: [
        'variable "quip_access_token" {\n  default = "<<{alnum:11}=|{digits:10}|{base64:43}=>>"\n}',
        '# Quip access token: <<{alnum:11}=|{digits:10}|{base64:43}=>>',
      ],
      negative: [
        'QUIP_ACCESS_TOKEN={alnum:10}=|{digits:10}|{base64:43}=',
        'quip-2.1.0.tgz sha256:{hex:64}',
        'QUIP_ACCESS_TOKEN=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      ],
    },
  ],
} satisfies Provider;
