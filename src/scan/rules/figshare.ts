import type { Provider } from '../rule.ts';

export default {
  id: 'figshare',
  name: 'figshare',
  docs: 'https://docs.figshare.com',
  revoke: 'https://figshare.com/account/applications',
  rules: [
    {
      id: 'personal-access-token',
      description: 'figshare personal access token',
      near: ['figshare'],
      value: /[0-9a-f]{128}/,
      check: 'letters-and-digits',
      positive: [
        '<figshareToken><<{hex:128}>></figshareToken>',
        '[figshare]\ntoken = <<{hex:128}>>',
        "Figshare.token = '<<{hex:128}>>'",
      ],
      negative: [
        'FIGSHARE_TOKEN={hex:127}',
        'figshare_token: {hex:129}',
        'figshare-2.4.1.tgz sha512 {hex:128}',
      ],
    },
  ],
} satisfies Provider;
