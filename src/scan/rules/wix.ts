import type { Provider } from '../rule.ts';

export default {
  id: 'wix',
  name: 'Wix',
  docs: 'https://dev.wix.com/docs/rest/articles/get-started/api-keys',
  revoke: 'https://manage.wix.com/account/api-keys',
  rules: [
    {
      id: 'api-key',
      description: 'Wix API key',
      keywords: ['ist.eyj'],
      pattern:
        /(?<![A-Za-z0-9_])IST\.eyJ[A-Za-z0-9_-]{40,120}\.[A-Za-z0-9_-]{100,1500}\.[A-Za-z0-9_-]{300,400}(?![A-Za-z0-9_-])/,
      within: 2040,
      positive: [
        'client = Client(wix_api_key="<<IST.eyJ{alnum:40}.{alnum:100}.{alnum:300}>>")',
        'os.environ["WIX_API_KEY"] = "<<IST.eyJ{alnum:40}.{alnum:100}.{alnum:300}>>"',
      ],
      negative: [
        'wix_api_key: IST.eyJ{alnum:40}.{alnum:100}.{alnum:299}',
        'WIX_API_KEY=IST.eyJyour-key-goes-here',
      ],
    },
  ],
} satisfies Provider;
