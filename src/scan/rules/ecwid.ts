import type { Provider } from '../rule.ts';

export default {
  id: 'ecwid',
  name: 'Ecwid',
  docs: 'https://api-docs.ecwid.com/reference/rest-access-tokens',
  revoke: 'api-docs.ecwid.com, "Apps", "My apps"',
  rules: [
    {
      id: 'secret',
      description: 'Ecwid secret',
      near: ['ecwid'],
      value: /(?:secret|public)_[0-9A-Za-z]{32}/,
      positive: [
        'tool --ecwid-secret-token <<secret_{alnum:32}>>',
        '<ecwidSecretToken><<secret_{alnum:32}>></ecwidSecretToken>',
        '[ecwid]\nsecret_token = <<secret_{alnum:32}>>',
      ],
      negative: ['ecwidSecretToken: process.env.ECWID_SECRET_TOKEN', 'ECWID_SECRET_TOKEN=changeme'],
    },
  ],
} satisfies Provider;
