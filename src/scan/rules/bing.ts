import type { Provider } from '../rule.ts';

export default {
  id: 'bing',
  name: 'Bing Web Search',
  docs: 'https://learn.microsoft.com/en-us/bing/search-apis/bing-web-search/',
  revoke: 'https://portal.azure.com, the resource\'s "Keys and endpoint"',
  rules: [
    {
      id: 'subscription-key',
      description: 'Bing Web Search subscription key',
      near: ['bingsearch', 'bingapi', 'bingsubscription', 'bingkey', 'bingmaps'],
      value: /[0-9a-z]{32}/,
      check: 'letters-and-digits',
      positive: [
        'curl https://api.bingsearch.com/ -H "Authorization: Bearer <<{lowernum:32}>>"',
        'bingSearchSubscriptionKey := "<<{lowernum:32}>>"',
        '"bingSearchSubscriptionKey": "<<{lowernum:32}>>"',
      ],
      negative: [
        'BING_SEARCH_SUBSCRIPTION_KEY={lowernum:31}',
        'BING_SEARCH_SUBSCRIPTION_KEY={lowernum:33}',
        'md5 of bing-search-2.4.1.zip is {hex:32}',
      ],
    },
  ],
} satisfies Provider;
