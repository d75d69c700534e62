import type { Provider } from '../rule.ts';

export default {
  id: 'emailoctopus',
  name: 'EmailOctopus',
  docs: 'https://emailoctopus.com/api-documentation',
  revoke: 'https://emailoctopus.com/api-documentation',
  rules: [
    {
      id: 'api-key',
      description: 'EmailOctopus API key',
      near: ['emailoctopus'],
      value: /[0-9A-Za-z]{8}-(?:[0-9A-Za-z]{4}-){3}[0-9A-Za-z]{12}/,
      positive: [
        'https://api.emailoctopus.com/?api_key=<<{uuid}>>',
        '- name: EMAILOCTOPUS_API_KEY\n  value: "<<{uuid}>>"',
        'emailoctopus:\n  api_key: "<<{uuid}>>"',
      ],
      negative: ['EMAILOCTOPUS_API_KEY=your_api_key_here'],
    },
  ],
} satisfies Provider;
