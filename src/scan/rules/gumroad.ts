import type { Provider } from '../rule.ts';

export default {
  id: 'gumroad',
  name: 'Gumroad',
  docs: 'https://gumroad.com/api',
  revoke: 'https://gumroad.com/settings/advanced#application-form',
  rules: [
    {
      id: 'access-token',
      description: 'Gumroad access token',
      near: ['gumroad'],
      value: /[0-9A-Za-z_-]{43}/,
      check: 'letters-and-digits',
      positive: [
        'tool --gumroad-access-token <<{alnum:43}>>',
        '<gumroadAccessToken><<{alnum:43}>></gumroadAccessToken>',
        '[gumroad]\naccess_token = <<{alnum:43}>>',
      ],
      negative: ['GUMROAD_ACCESS_TOKEN=your_access_token_here', 'GUMROAD_ACCESS_TOKEN=changeme'],
    },
    {
      id: 'app-secret',
      description: 'Gumroad app secret',
      near: ['gumroad'],
      value: /[0-9a-f]{64}/,
      check: 'letters-and-digits',
      positive: [
        'variable "gumroad_application_secret" {\n  default = "<<{hex:64}>>"\n}',
        "define('GUMROAD_APPLICATION_SECRET', '<<{hex:64}>>');",
        'docker run -e GUMROAD_APPLICATION_SECRET=<<{hex:64}>> app',
      ],
      negative: [
        '"gumroadApplicationSecret": "{hex:63}"',
        'GUMROAD_APPLICATION_SECRET={hex:65}',
        'gumroad-2.4.1.tgz sha256:{hex:64}',
      ],
    },
  ],
} satisfies Provider;
