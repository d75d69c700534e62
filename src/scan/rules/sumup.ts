import type { Provider } from '../rule.ts';

export default {
  id: 'sumup',
  name: 'SumUp',
  docs: 'https://developer.sumup.com/tools/authorization/api-keys',
  revoke: 'https://me.sumup.com/settings/api-keys',
  rules: [
    {
      id: 'api-key',
      description: 'SumUp API key',
      keywords: ['sup_sk_', 'sup_at_'],
      pattern: /(?<![A-Za-z0-9_])(?:sup_sk|sup_at)_[A-Za-z0-9]{28,40}(?![A-Za-z0-9_])/,
      check: 'irregular',
      positive: [
        'client = Client(sumup_api_key="<<sup_sk_{alnum:28}>>")',
        'os.environ["SUMUP_API_KEY"] = "<<sup_at_{alnum:28}>>"',
      ],
      negative: [
        'sumup_api_key: sup_sk_{alnum:27}',
        'client = Client(sumup_api_key="sup_sk_{alnum:41}")',
        'SUMUP_API_KEY=sup_sk_your-key-goes-here',
      ],
    },
  ],
} satisfies Provider;
