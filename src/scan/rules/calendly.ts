import type { Provider } from '../rule.ts';

export default {
  id: 'calendly',
  name: 'Calendly',
  docs: 'https://developer.calendly.com/how-to-authenticate-with-personal-access-tokens',
  revoke: 'https://calendly.com/integrations/api_webhooks',
  rules: [
    {
      id: 'personal-access-token',
      description: 'Calendly personal access token',
      near: ['calendly'],
      value: /eyJ[A-Za-z0-9_-]{20,120}\.eyJ[A-Za-z0-9_-]{80,500}\.[A-Za-z0-9_-]{40,90}/,
      positive: [
        'CALENDLY_TOKEN=<<eyJ{alnum:60}.eyJ{alnum:220}.{base64url:43}>>',
        '"calendlyToken": "<<eyJ{alnum:60}.eyJ{alnum:220}.{alnum:86}>>"',
      ],
      negative: ['CALENDLY_TOKEN=eyJ{alnum:60}.eyJ{alnum:20}.x', 'CALENDLY_TOKEN=your_token_here'],
    },
  ],
} satisfies Provider;
