import type { Provider } from '../rule.ts';

export default {
  id: 'blogger',
  name: 'Blogger',
  docs: 'https://developers.google.com/blogger/docs/3.0/using',
  revoke: 'https://console.cloud.google.com/apis/credentials',
  rules: [
    {
      id: 'api-key',
      description: 'Blogger API key',
      near: ['blogger'],
      value: /[0-9A-Za-z_-]{39}/,
      check: 'letters-and-digits',
      positive: [
        'blogger_api_key: <<{alnum:39}>>',
        '<add key="BloggerApiKey" value="<<{alnum:39}>>" />',
        '# Blogger API key: <<{alnum:39}>>',
      ],
      negative: ['BLOGGER_API_KEY=your_api_key_here', 'BLOGGER_API_KEY=changeme'],
    },
  ],
} satisfies Provider;
