import type { Provider } from '../rule.ts';

export default {
  id: 'dropbox',
  name: 'Dropbox',
  docs: 'https://developers.dropbox.com/oauth-guide',
  revoke: 'https://www.dropbox.com/developers/apps',
  rules: [
    {
      id: 'short-lived-token',
      description: 'Dropbox short-lived access token',
      keywords: ['sl.'],
      pattern: /(?<![A-Za-z0-9_])sl\.(?:u\.)?[A-Za-z0-9_=-]{100,1500}(?![A-Za-z0-9_-])/,
      within: 1600,
      check: 'mixed-case-and-digits',
      positive: [
        'dropbox.access.token=<<sl.{alnum:100}>>',
        "curl -H 'Authorization: Bearer <<sl.{alnum:100}>>' https://api.test/v1",
      ],
      negative: ['dropbox_access_token: sl.{alnum:99}', 'DROPBOX_ACCESS_TOKEN=sl.your-token-goes-here'],
    },
    {
      id: 'long-lived-token',
      description: 'Dropbox long-lived access token',
      keywords: ['aaaaaaaaaa'],
      pattern: /(?<![A-Za-z0-9_+/-])[A-Za-z0-9_-]{11}AAAAAAAAAA[A-Za-z0-9_-]{43}(?![A-Za-z0-9_+/=-])/,
      before: 11,
      check: 'mixed-case-and-digits',
      entropy: 3.5,
      positive: [
        'os.environ["DROPBOX_ACCESS_TOKEN"] = "<<{alnum:11}AAAAAAAAAA{alnum:40}k7Q>>"',
        'DROPBOX_ACCESS_TOKEN=<<{alnum:11}AAAAAAAAAA{alnum:40}k7Q>>',
      ],
      negative: [
        'export DROPBOX_ACCESS_TOKEN="{alnum:11}AAAAAAAAAA{alnum:39}k7Q"',
        '"dropboxAccessToken": "{alnum:11}AAAAAAAAAA{alnum:41}k7Q",',
        'DROPBOX_ACCESS_TOKEN=your-token-goes-here',
      ],
    },
    {
      id: 'app-key',
      description: 'Dropbox app key or secret',
      near: ['dropbox'],
      value: /[a-z0-9]{15}/,
      check: 'letters-and-digits',
      positive: [
        'DROPBOX_APP_SECRET=<<{lowernum:13}k7>>',
        'client = Client(dropbox_app_secret="<<{lowernum:13}k7>>")',
      ],
      negative: [
        'DROPBOX_APP_SECRET={lowernum:12}k7',
        'dropbox-1.0.tgz sha256 {hex:64}',
        'DROPBOX_APP_SECRET=your_app_key_here',
      ],
    },
  ],
} satisfies Provider;
