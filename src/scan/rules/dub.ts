import type { Provider } from '../rule.ts';

export default {
  id: 'dub',
  name: 'Dub',
  docs: 'https://dub.co/docs/api-reference/tokens',
  revoke: 'https://app.dub.co/settings/tokens',
  rules: [
    {
      id: 'api-key',
      description: 'Dub API key',
      near: ['dub'],
      value: /dub_[0-9A-Za-z]{24}/,
      positive: [
        'client = Dub(api_key="<<dub_{alnum:24}>>")',
        'export DUB_API_KEY="<<dub_{alnum:24}>>"',
        "process.env.DUB_API_KEY || '<<dub_{alnum:24}>>'",
      ],
      negative: ['dubApiKey: process.env.DUB_API_KEY', 'DUB_API_KEY=changeme'],
    },
  ],
} satisfies Provider;
