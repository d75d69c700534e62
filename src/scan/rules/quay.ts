import type { Provider } from '../rule.ts';

export default {
  id: 'quay',
  name: 'Quay',
  docs: 'https://docs.quay.io/glossary/robot-accounts.html',
  revoke: 'https://quay.io, "Robot accounts"',
  rules: [
    {
      id: 'password',
      description: 'Quay password',
      near: ['quay'],
      value: /[A-Z0-9]{64}/,
      check: 'letters-and-digits',
      positive: [
        '[quay]\npassword = "<<{uppernum:64}>>"',
        '<add key="QuayPassword" value="<<{uppernum:64}>>" />',
      ],
      negative: [
        'QUAY_PASSWORD={uppernum:63}',
        'quay-2.1.0.tgz sha256:{hex:64}',
        'quayPassword: "${QUAY_PASSWORD}"',
      ],
    },
    {
      id: 'api-token',
      description: 'Quay API token',
      near: ['quay'],
      value: /[A-Za-z0-9]{40}/,
      check: 'digits-or-mixed-case',
      positive: [
        '<add key="QuayApiToken" value="<<{alnum:40}>>" />',
        '      - QUAY_API_TOKEN=<<{alnum:40}>>',
      ],
      negative: [
        'QUAY_API_TOKEN={alnum:39}',
        '"quay": "git+https://git.example/quay.git#{hex:40}"',
        'quayApiToken: "${QUAY_API_TOKEN}"',
      ],
    },
  ],
} satisfies Provider;
