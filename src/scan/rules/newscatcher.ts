import type { Provider } from '../rule.ts';

export default {
  id: 'newscatcher',
  name: 'NewsCatcher',
  docs: 'https://www.newscatcherapi.com/docs',
  revoke: 'https://app.newscatcherapi.com',
  rules: [
    {
      id: 'api-key',
      description: 'NewsCatcher API key',
      near: ['newscatcher'],
      value: /[A-Za-z0-9_-]{43}/,
      check: 'letters-and-digits',
      positive: [
        "define('NEWSCATCHER_API_KEY', '<<{base64url:43}>>');",
        '{ name: "NEWSCATCHER_API_KEY", value: "<<{base64url:43}>>" }',
      ],
      negative: [
        'NEWSCATCHER_API_KEY={base64url:42}',
        '"newscatcher": "git+https://git.example/newscatcher.git#{hex:40}"',
        'newscatcherApiKey: "${NEWSCATCHER_API_KEY}"',
      ],
    },
  ],
} satisfies Provider;
