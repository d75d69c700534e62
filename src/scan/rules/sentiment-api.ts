import type { Provider } from '../rule.ts';

export default {
  id: 'sentiment-api',
  name: 'Sentiment Analysis',
  docs: 'https://senti-ment.com/api',
  revoke: 'https://senti-ment.com',
  rules: [
    {
      id: 'api-key',
      description: 'Sentiment Analysis API key',
      near: ['sentimentapi', 'sentimentkey', 'sentimenttoken'],
      value: /[A-Za-z0-9]{20}/,
      check: 'digits-or-mixed-case',
      positive: [
        'sentimentApi.api_key = "<<{alnum:20}>>"',
        "define('SENTIMENT_API_API_KEY', '<<{alnum:20}>>');",
      ],
      negative: [
        'SENTIMENT_API_API_KEY={alnum:19}',
        'sentimentApiClient.getStatusOfRequest(requestOptions)',
        'const sentimentApiApiKey = process.env.SENTIMENT_API_API_KEY;',
      ],
    },
  ],
} satisfies Provider;
