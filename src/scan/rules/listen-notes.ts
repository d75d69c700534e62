import type { Provider } from '../rule.ts';

export default {
  id: 'listen-notes',
  name: 'Listen Notes',
  docs: 'https://www.listennotes.com/api/docs/',
  revoke: 'https://www.listennotes.com/api/dashboard/',
  rules: [
    {
      id: 'api-key',
      description: 'Listen Notes API key',
      near: ['listennotes', 'listenapi'],
      value: /[0-9a-f]{32}/,
      check: 'letters-and-digits',
      positive: [
        'export LISTEN_NOTES_API_KEY="<<{hex:32}>>"',
        "process.env.LISTEN_NOTES_API_KEY || '<<{hex:32}>>'",
        'variable "listen_notes_api_key" {\n  default = "<<{hex:32}>>"\n}',
      ],
      negative: [
        'LISTEN_NOTES_API_KEY={hex:31}',
        'listen_notes_api_key: {hex:33}',
        'md5 of listen-notes-2.4.1.zip is {hex:32}',
      ],
    },
  ],
} satisfies Provider;
