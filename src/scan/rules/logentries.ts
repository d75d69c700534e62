import type { Provider } from '../rule.ts';

export default {
  id: 'logentries',
  name: 'Logentries',
  docs: 'https://docs.rapid7.com/insightops/token-tcp/',
  revoke: "https://insight.rapid7.com, the log's settings",
  rules: [
    {
      id: 'token',
      description: 'Logentries token',
      near: ['logentries', 'insightops'],
      value: /[0-9A-Za-z]{8}-(?:[0-9A-Za-z]{4}-){3}[0-9A-Za-z]{12}/,
      positive: [
        'variable "logentries_token" {\n  default = "<<{uuid}>>"\n}',
        "define('LOGENTRIES_TOKEN', '<<{uuid}>>');",
        'docker run -e LOGENTRIES_TOKEN=<<{uuid}>> app',
      ],
      negative: ['LOGENTRIES_TOKEN=<your-token>'],
    },
  ],
} satisfies Provider;
