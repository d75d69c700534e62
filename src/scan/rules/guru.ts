import type { Provider } from '../rule.ts';

export default {
  id: 'guru',
  name: 'Guru',
  docs: 'https://developer.getguru.com',
  revoke: 'https://app.getguru.com, "Settings", "API access"',
  rules: [
    {
      id: 'user-token',
      description: 'Guru user token',
      near: ['getguru', 'guruapi', 'guruuser', 'gurutoken'],
      value: /[0-9A-Za-z]{8}-(?:[0-9A-Za-z]{4}-){3}[0-9A-Za-z]{12}/,
      positive: [
        '- name: GETGURU_USER_TOKEN\n  value: "<<{uuid}>>"',
        'getguru:\n  user_token: "<<{uuid}>>"',
        'os.environ["GETGURU_USER_TOKEN"] = "<<{uuid}>>"',
      ],
      negative: ['GETGURU_USER_TOKEN=${GETGURU_USER_TOKEN}'],
    },
  ],
} satisfies Provider;
