import type { Provider } from '../rule.ts';

export default {
  id: 'redmine',
  name: 'Redmine',
  docs: 'https://www.redmine.org/projects/redmine/wiki/Rest_api#Authentication',
  revoke: '"My account", "API access key" of your Redmine',
  rules: [
    {
      id: 'api-key',
      description: 'Redmine API key',
      near: ['redmine'],
      value: /[0-9a-f]{40}/,
      check: 'letters-and-digits',
      positive: ['[redmine]\napi_key = "<<{hex:40}>>"', '<add key="RedmineApiKey" value="<<{hex:40}>>" />'],
      negative: [
        'REDMINE_API_KEY={hex:41}',
        '"redmine": "git+https://git.example/redmine.git#{hex:40}"',
        'REDMINE_API_KEY=your_redmine_api_key_here',
      ],
    },
  ],
} satisfies Provider;
