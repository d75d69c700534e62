import type { Provider } from '../rule.ts';

export default {
  id: 'ayrshare',
  name: 'Ayrshare',
  docs: 'https://www.ayrshare.com/docs/quickstart',
  revoke: 'https://app.ayrshare.com, "API key"',
  rules: [
    {
      id: 'api-key',
      description: 'Ayrshare API key',
      near: ['ayrshare'],
      value: /[A-Z]{7}-(?:[0-9A-Z]{7}-){2}[0-9A-Z]{7}/,
      positive: [
        '- name: AYRSHARE_API_KEY\n  value: "<<{upper:7}-{uppernum:7}-{uppernum:7}-{uppernum:7}>>"',
        'ayrshare:\n  api_key: "<<{upper:7}-{uppernum:7}-{uppernum:7}-{uppernum:7}>>"',
        'os.environ["AYRSHARE_API_KEY"] = "<<{upper:7}-{uppernum:7}-{uppernum:7}-{uppernum:7}>>"',
      ],
      negative: ['AYRSHARE_API_KEY=<your-api-key>', 'AYRSHARE_API_KEY=changeme'],
    },
  ],
} satisfies Provider;
