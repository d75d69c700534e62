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
        'private const string QuayPassword = "<<{uppernum:64}>>";',
        'ENV QUAY_PASSWORD <<{uppernum:64}>>',
      ],
      negative: [
        'QUAY_PASSWORD={uppernum:65}',
        'quay-2.1.0.tgz sha256:{hex:64}',
        'QUAY_PASSWORD=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      ],
    },
    {
      id: 'api-token',
      description: 'Quay API token',
      near: ['quay'],
      value: /[A-Za-z0-9]{40}/,
      check: 'letters-and-digits',
      positive: ['ENV QUAY_API_TOKEN <<{alnum:40}>>', 'quay login --api-token <<{alnum:40}>>'],
      negative: [
        'QUAY_API_TOKEN={alnum:41}',
        'quay @ {hex:40}',
        'QUAY_API_TOKEN=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      ],
    },
  ],
} satisfies Provider;
