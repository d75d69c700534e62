import type { Provider } from '../rule.ts';

export default {
  id: 'buddy',
  name: 'Buddy',
  docs: 'https://buddy.works/docs/api/getting-started/oauth2/personal-access-token',
  revoke: 'https://app.buddy.works/api-tokens',
  rules: [
    {
      id: 'personal-access-token',
      description: 'Buddy personal access token',
      near: ['buddyworks', 'buddytoken', 'buddyapi', 'buddyaccess', 'buddy'],
      value: /[0-9A-Za-z]{8}-(?:[0-9A-Za-z]{4}-){3}[0-9A-Za-z]{12}/,
      positive: [
        'variable "buddy_api_token" {\n  default = "<<{uuid}>>"\n}',
        "define('BUDDY_API_TOKEN', '<<{uuid}>>');",
        'docker run -e BUDDY_API_TOKEN=<<{uuid}>> app',
      ],
      negative: ['BUDDY_API_TOKEN=<your-api-token>'],
    },
  ],
} satisfies Provider;
