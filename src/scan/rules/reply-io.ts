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
        'variable "reply_io_api_key" {\n  default = "<<{base64url:24}>>"\n}',
        'requests.get(url, headers={"X-ReplyIo-Api-Key": "<<{base64url:24}>>"})',
      ],
      negative: [
        'REPLY_IO_API_KEY={base64url:25}',
        "import { createReplyIoClient } from 'reply-io';",
        'REPLY_IO_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxx',
      ],
    },
  ],
} satisfies Provider;
