import type { Provider } from '../rule.ts';

export default {
  id: 'tequila',
  name: 'Kiwi.com Tequila',
  docs: 'https://tequila.kiwi.com/docs/',
  revoke: 'https://tequila.kiwi.com/portal/my-applications',
  rules: [
    {
      id: 'api-key',
      description: 'Kiwi.com Tequila API key',
      near: ['tequilaapi', 'tequilakey', 'kiwiapi', 'tequilakiwi'],
      value: /[A-Za-z0-9_-]{32}/,
      check: 'digits-or-mixed-case',
      positive: [
        'os.Setenv("TEQUILA_API_KEY", "<<{base64url:32}>>")',
        '<add key="TequilaApiKey" value="<<{base64url:32}>>" />',
      ],
      negative: [
        'TEQUILA_API_KEY={base64url:31}',
        '{hex:32}  tequila-2.1.0.zip',
        'TEQUILA_API_KEY=<your API key>',
      ],
    },
  ],
} satisfies Provider;
