import type { Provider } from '../rule.ts';

export default {
  id: 'pollsapi',
  name: 'PollsAPI',
  docs: 'https://pollsapi.com/docs/',
  revoke: 'https://pollsapi.com',
  rules: [
    {
      id: 'api-key',
      description: 'PollsAPI API key',
      near: ['pollsapi'],
      value: /[A-Z0-9]{28}/,
      check: 'letters-and-digits',
      positive: [
        'val pollsapiApiKey = "<<{uppernum:28}>>"',
        'process.env.POLLSAPI_API_KEY = "<<{uppernum:28}>>";',
      ],
      negative: [
        'POLLSAPI_API_KEY={uppernum:27}',
        '"pollsapi": "^2.1.0"',
        'pollsapiApiKey: "${POLLSAPI_API_KEY}"',
      ],
    },
  ],
} satisfies Provider;
