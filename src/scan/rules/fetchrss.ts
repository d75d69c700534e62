import type { Provider } from '../rule.ts';

export default {
  id: 'fetchrss',
  name: 'FetchRSS',
  docs: 'https://fetchrss.com/developers',
  revoke: 'https://fetchrss.com/profile/api',
  rules: [
    {
      id: 'api-key',
      description: 'FetchRSS API key',
      near: ['fetchrss'],
      value: /[0-9A-Za-z.]{40}/,
      check: 'letters-and-digits',
      positive: [
        'os.environ["FETCHRSS_API_KEY"] = "<<{alnum:24}.{alnum:15}>>"',
        'client = Fetchrss(api_key="<<{alnum:24}.{alnum:15}>>")',
        'export FETCHRSS_API_KEY="<<{alnum:24}.{alnum:15}>>"',
      ],
      negative: ['FETCHRSS_API_KEY=${FETCHRSS_API_KEY}', 'FETCHRSS_API_KEY=changeme'],
    },
  ],
} satisfies Provider;
