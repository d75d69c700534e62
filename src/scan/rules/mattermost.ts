import type { Provider } from '../rule.ts';

export default {
  id: 'mattermost',
  name: 'Mattermost',
  docs: 'https://developers.mattermost.com/integrate/reference/personal-access-token/',
  revoke: 'Mattermost: "Profile", "Security", "Personal Access Tokens"',
  rules: [
    {
      id: 'access-token',
      description: 'Mattermost access token',
      near: ['mattermost'],
      value: /[a-z0-9]{26}/,
      check: 'letters-and-digits',
      positive: [
        '--mattermost-access-token <<{lowernum:24}k7>>',
        'mattermost_access_token: <<{lowernum:24}k7>>',
      ],
      negative: [
        'MATTERMOST_ACCESS_TOKEN={lowernum:23}k7',
        'mattermost-1.0.tgz sha256 {hex:64}',
        'MATTERMOST_ACCESS_TOKEN=your_access_token_here',
      ],
    },
    {
      id: 'webhook',
      description: 'Mattermost incoming webhook URL',
      keywords: ['/hooks/'],
      pattern:
        /https:\/\/[a-z0-9.-]{0,60}mattermost[a-z0-9.-]{0,60}(?::[0-9]{2,5})?\/hooks\/[a-z0-9]{26}(?![A-Za-z0-9])/,
      before: 120,
      within: 200,
      positive: [
        'url: <<https://mattermost.shop.test/hooks/{lowernum:26}>>',
        "post('<<https://chat.mattermost.com/hooks/{lowernum:26}>>')",
      ],
      negative: [
        'https://mattermost.shop.test/hooks/{lowernum:20}',
        'https://mattermost.shop.test/hooks/xxx-generatedkey-xxx',
      ],
    },
  ],
} satisfies Provider;
