import type { Provider } from '../rule.ts';

export default {
  id: 'reply-io',
  name: 'Reply',
  docs: 'https://apidocs.reply.io',
  revoke: 'https://run.reply.io/Dashboard/Material#/settings/api-key',
  rules: [
    {
      id: 'api-key',
      description: 'Reply API key',
      near: ['replyio', 'replyapi'],
      value: /[A-Za-z0-9_-]{24}/,
      check: 'digits-or-mixed-case',
      positive: [
        'replyIo.api_key = "<<{base64url:24}>>"',
        "define('REPLY_IO_API_KEY', '<<{base64url:24}>>');",
      ],
      negative: [
        'REPLY_IO_API_KEY={base64url:23}',
        'replyIoClient.getStatusOfRequest(requestOptions)',
        'const replyIoApiKey = process.env.REPLY_IO_API_KEY;',
      ],
    },
  ],
} satisfies Provider;
