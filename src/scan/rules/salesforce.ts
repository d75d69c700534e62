import type { Provider } from '../rule.ts';

export default {
  id: 'salesforce',
  name: 'Salesforce',
  docs: 'https://help.salesforce.com/s/articleView?id=sf.remoteaccess_oauth_tokens_scopes.htm',
  revoke: 'Salesforce: "Setup", "Connected Apps OAuth Usage"',
  rules: [
    {
      id: 'access-token',
      description: 'Salesforce access token',
      keywords: ['00d'],
      pattern: /(?<![A-Za-z0-9])00D[A-Za-z0-9]{9,15}!(?:[A-Za-z0-9_.]){60,260}(?![A-Za-z0-9_])/,
      positive: [
        'SALESFORCE_ACCESS_TOKEN=<<00D{alnum:12}!AQ{alnum:94}>>',
        'Authorization: Bearer <<00D{alnum:15}!AR{alnum:94}>>',
      ],
      negative: ['00D{alnum:12}!{alnum:30}', 'SALESFORCE_ORG_ID=00D{alnum:12}'],
    },
    {
      id: 'refresh-token',
      description: 'Salesforce refresh token',
      keywords: ['5aep861'],
      pattern: /(?<![A-Za-z0-9_])5Aep861[A-Za-z0-9_.-]{60,120}(?![A-Za-z0-9_-])/,
      positive: ['--salesforce-refresh-token <<5Aep861{alnum:60}>>', '{"token":"<<5Aep861{alnum:60}>>"}'],
      negative: [
        'SALESFORCE_REFRESH_TOKEN=5Aep861{alnum:59}',
        "const salesforceRefreshToken = '5Aep861{alnum:121}';",
        'SALESFORCE_REFRESH_TOKEN=5Aep861your-token-goes-here',
      ],
    },
    {
      id: 'consumer-key',
      description: 'Salesforce consumer key',
      keywords: ['3mvg9'],
      pattern: /(?<![A-Za-z0-9_])3MVG9[A-Za-z0-9_.-]{70,100}(?![A-Za-z0-9_-])/,
      positive: [
        '  - name: SALESFORCE_CONSUMER_KEY\n    value: "<<3MVG9{alnum:70}>>"',
        '"salesforceConsumerKey": "<<3MVG9{alnum:70}>>",',
      ],
      negative: [
        'salesforce_consumer_key: 3MVG9{alnum:69}',
        'client = Client(salesforce_consumer_key="3MVG9{alnum:101}")',
        'SALESFORCE_CONSUMER_KEY=3MVG9your-key-goes-here',
      ],
    },
    {
      id: 'consumer-secret',
      description: 'Salesforce consumer secret',
      near: ['salesforce', 'sfdc', 'consumersecret'],
      value: /[0-9A-F]{64}/,
      positive: [
        'SALESFORCE_CONSUMER_SECRET=<<{HEX:64}>>',
        'client = Client(salesforce_consumer_secret="<<{HEX:64}>>")',
      ],
      negative: ['SALESFORCE_CONSUMER_SECRET={HEX:63}', 'SALESFORCE_CONSUMER_SECRET=your_secret'],
    },
  ],
} satisfies Provider;
