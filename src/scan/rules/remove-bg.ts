import type { Provider } from '../rule.ts';

export default {
  id: 'remove-bg',
  name: 'remove.bg',
  docs: 'https://www.remove.bg/api',
  revoke: 'https://www.remove.bg/dashboard#api-key',
  rules: [
    {
      id: 'api-key',
      description: 'remove.bg API key',
      near: ['removebg'],
      value: /[A-Za-z0-9]{24}/,
      check: 'digits-or-mixed-case',
      positive: [
        'private const string RemoveBgApiKey = "<<{alnum:24}>>";',
        'ENV REMOVE_BG_API_KEY <<{alnum:24}>>',
      ],
      negative: [
        'REMOVE_BG_API_KEY={alnum:23}',
        'removeBgClient.getStatusOfRequest(requestOptions)',
        'REMOVE_BG_API_KEY=<your API key>',
      ],
    },
  ],
} satisfies Provider;
