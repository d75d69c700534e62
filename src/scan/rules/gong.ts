import type { Provider } from '../rule.ts';

export default {
  id: 'gong',
  name: 'Gong',
  docs: 'https://help.gong.io/docs/receive-access-to-the-api',
  revoke: 'https://app.gong.io/company/api',
  rules: [
    {
      id: 'access-key',
      description: 'Gong access key',
      near: ['gongapi', 'gongio', 'gongaccess', 'gongsecret', 'gong'],
      value: /(?:[0-9A-Z]{32}|ey[0-9A-Za-z_.-]{60,300})/,
      positive: [
        'gongAccessKey := "<<{uppernum:32}>>"',
        '"gongAccessKey": "<<{uppernum:32}>>"',
        'private static final String GONG_ACCESS_KEY = "<<{uppernum:32}>>";',
      ],
      negative: ['gongAccessKey: process.env.GONG_ACCESS_KEY', 'GONG_ACCESS_KEY=changeme'],
    },
  ],
} satisfies Provider;
