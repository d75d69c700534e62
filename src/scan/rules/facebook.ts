import type { Provider } from '../rule.ts';

export default {
  id: 'facebook',
  name: 'Facebook',
  docs: 'https://developers.facebook.com/docs/facebook-login/guides/access-tokens/',
  revoke: 'https://developers.facebook.com/apps',
  rules: [
    {
      id: 'access-token',
      description: 'Facebook access token',
      keywords: ['eaa'],
      pattern: /(?<![A-Za-z0-9_+/])EAA[A-Z][A-Za-z0-9]{90,400}(?![A-Za-z0-9_+/=])/,
      check: 'mixed-case-and-digits',
      entropy: 3.5,
      positive: ['FACEBOOK_ACCESS_TOKEN=<<EAAC{alnum:150}>>', 'access_token=<<EAAG{alnum:180}>>&x=1'],
      negative: ['FACEBOOK_ACCESS_TOKEN=EAAC{alnum:60}', 'FACEBOOK_ACCESS_TOKEN=EAA...'],
    },
    {
      id: 'instagram-token',
      description: 'Instagram access token',
      keywords: ['igqvj', 'igqwr', 'igaa'],
      pattern: /(?<![A-Za-z0-9_+/])IG(?:QVJ|QWR|AA)[A-Za-z0-9_-]{90,300}(?![A-Za-z0-9_-])/,
      check: 'mixed-case-and-digits',
      positive: [
        'ENV INSTAGRAM_TOKEN <<IGQVJ{alnum:90}>>',
        '  - name: INSTAGRAM_TOKEN\n    value: "<<IGQWR{alnum:90}>>"',
      ],
      negative: [
        'INSTAGRAM_TOKEN=IGQVJ{alnum:89}',
        "const instagramToken = 'IGQVJ{alnum:301}';",
        'INSTAGRAM_TOKEN=IGQVJyour-token-goes-here',
      ],
    },
    {
      id: 'app-token',
      description: 'Facebook app access token',
      near: ['facebook', 'fbtoken', 'fbaccess', 'fbapp', 'metaapp'],
      value: /[0-9]{14,17}(?:\||%7C)[A-Za-z0-9_-]{27,40}/,
      positive: [
        'FACEBOOK_APP_TOKEN=<<{digits:15}|{alnum:27}>>',
        '"facebookAccessToken": "<<{digits:16}|{alnum:27}>>"',
      ],
      negative: ['FACEBOOK_APP_TOKEN={digits:15}|{alnum:20}', 'FACEBOOK_APP_TOKEN=<app-id>|<secret>'],
    },
    {
      id: 'app-secret',
      description: 'Facebook app secret',
      near: ['facebook', 'fbapp', 'fbsecret', 'fbclient', 'instagram', 'metaapp', 'whatsapp'],
      value: /[0-9a-f]{32}/,
      positive: [
        'ENV FACEBOOK_APP_SECRET <<{hex:32}>>',
        '  - name: FACEBOOK_APP_SECRET\n    value: "<<{hex:32}>>"',
      ],
      negative: [
        'FACEBOOK_APP_SECRET={hex:31}',
        'facebook-1.0.tgz sha256 {hex:64}',
        'FACEBOOK_APP_SECRET=your_app_secret_here',
      ],
    },
  ],
} satisfies Provider;
