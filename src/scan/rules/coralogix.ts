import type { Provider } from '../rule.ts';

export default {
  id: 'coralogix',
  name: 'Coralogix',
  docs: 'https://coralogix.com/docs/user-guides/account-management/api-keys/',
  revoke: 'coralogix.com, "Settings", "API keys"',
  rules: [
    {
      id: 'api-key',
      description: 'Coralogix API key',
      near: ['coralogix'],
      value: /(?:cxt[phu]_[0-9A-Za-z]{30}|[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12})/,
      positive: [
        'coralogix:\n  api_key: "<<cxtp_{alnum:30}>>"',
        'os.environ["CORALOGIX_API_KEY"] = "<<cxtp_{alnum:30}>>"',
        'client = Coralogix(api_key="<<cxtp_{alnum:30}>>")',
      ],
      negative: ['CORALOGIX_API_KEY=your_api_key_here', 'CORALOGIX_API_KEY=changeme'],
    },
  ],
} satisfies Provider;
