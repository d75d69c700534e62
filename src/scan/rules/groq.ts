import type { Provider } from '../rule.ts';

export default {
  id: 'groq',
  name: 'Groq',
  docs: 'https://console.groq.com/docs/quickstart',
  revoke: 'https://console.groq.com/keys',
  rules: [
    {
      id: 'api-key',
      description: 'Groq API key',
      keywords: ['gsk_'],
      pattern: /(?<![A-Za-z0-9_])gsk_[A-Za-z0-9]{52}(?![A-Za-z0-9_])/,
      check: 'irregular',
      positive: [
        'client = Client(groq_api_key="<<gsk_{alnum:52}>>")',
        'os.environ["GROQ_API_KEY"] = "<<gsk_{alnum:52}>>"',
      ],
      negative: [
        'groq_api_key: gsk_{alnum:51}',
        'client = Client(groq_api_key="gsk_{alnum:53}")',
        'GROQ_API_KEY=gsk_your-key-goes-here',
      ],
    },
  ],
} satisfies Provider;
