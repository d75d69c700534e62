import type { Provider } from '../rule.ts';

export default {
  id: 'songkick',
  name: 'Songkick',
  docs: 'https://www.songkick.com/developer/getting-started',
  revoke: 'https://www.songkick.com/api_key_requests/new',
  rules: [
    {
      id: 'api-key',
      description: 'Songkick API key',
      near: ['songkick'],
      value: /[A-Za-z0-9]{16}/,
      check: 'digits-or-mixed-case',
      positive: ['songkick_api_key: "<<{alnum:16}>>"', 'client = Songkick(api_key="<<{alnum:16}>>")'],
      negative: [
        'SONGKICK_API_KEY={alnum:15}',
        'songkickClient.getStatusOfRequest(requestOptions)',
        'const songkickApiKey = process.env.SONGKICK_API_KEY;',
      ],
    },
  ],
} satisfies Provider;
