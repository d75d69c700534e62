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
      near: ['tequila', 'kiwiapi'],
      value: /[A-Za-z0-9_-]{32}/,
      check: 'digits-or-mixed-case',
      positive: [
        "'tequila' => ['api_key' => '<<{base64url:32}>>'],",
        'os.Setenv("TEQUILA_API_KEY", "<<{base64url:32}>>")',
      ],
      negative: [
        'TEQUILA_API_KEY={base64url:31}',
        '{hex:32}  tequila-2.1.0.zip',
        'TEQUILA_API_KEY=<your API key>',
      ],
    },
  ],
} satisfies Provider;
