import type { Provider } from '../rule.ts';

export default {
  id: 'google-chat',
  name: 'Google Chat',
  docs: 'https://developers.google.com/workspace/chat/quickstart/webhooks',
  revoke: 'Google Chat: the space, "Apps & integrations", "Webhooks"',
  rules: [
    {
      id: 'webhook',
      description: 'Google Chat webhook URL',
      keywords: ['chat.googleapis.com/v1/spaces/'],
      pattern:
        /chat\.googleapis\.com\/v1\/spaces\/[A-Za-z0-9_-]{8,20}\/messages\?key=(?<secret>AIza[A-Za-z0-9_-]{35}&token=[A-Za-z0-9_-]{40,48}(?:%3D|=)?)(?![A-Za-z0-9_%-])/,
      within: 240,
      positive: [
        'url: https://chat.googleapis.com/v1/spaces/AAAA{alnum:7}/messages?key=<<AIza{alnum:35}&token={alnum:43}%3D>>',
        '"webhook": "https://chat.googleapis.com/v1/spaces/AAAA{alnum:7}/messages?key=<<AIza{alnum:35}&token={base64url:43}>>"',
      ],
      negative: [
        'https://chat.googleapis.com/v1/spaces/AAAAbcd/messages?key=KEY&token=TOKEN',
        'https://chat.googleapis.com/v1/spaces/AAAA{alnum:7}/messages',
      ],
    },
  ],
} satisfies Provider;
