import type { Provider } from '../rule.ts';

export default {
  id: 'diffbot',
  name: 'Diffbot',
  docs: 'https://docs.diffbot.com/reference/authentication',
  revoke: 'https://app.diffbot.com/get-started/',
  rules: [
    {
      id: 'api-token',
      description: 'Diffbot API token',
      near: ['diffbot'],
      value: /[0-9a-z]{32}/,
      check: 'letters-and-digits',
      positive: [
        'variable "diffbot_api_token" {\n  default = "<<{lowernum:32}>>"\n}',
        "define('DIFFBOT_API_TOKEN', '<<{lowernum:32}>>');",
        'docker run -e DIFFBOT_API_TOKEN=<<{lowernum:32}>> app',
      ],
      negative: [
        'DIFFBOT_API_TOKEN={lowernum:31}',
        'diffbot_api_token: {lowernum:33}',
        'md5 of diffbot-2.4.1.zip is {hex:32}',
      ],
    },
  ],
} satisfies Provider;
