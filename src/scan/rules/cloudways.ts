import type { Provider } from '../rule.ts';

export default {
  id: 'cloudways',
  name: 'Cloudways',
  docs: 'https://developers.cloudways.com',
  revoke: 'https://platform.cloudways.com/api',
  rules: [
    {
      id: 'api-key',
      description: 'Cloudways API key',
      near: ['cloudways'],
      value: /[0-9A-Za-z]{30}/,
      check: 'digits-or-mixed-case',
      positive: [
        "define('CLOUDWAYS_API_KEY', '<<{alnum:30}>>');",
        'docker run -e CLOUDWAYS_API_KEY=<<{alnum:30}>> app',
        "'cloudways' => ['api_key' => '<<{alnum:30}>>'],",
      ],
      negative: [
        '"cloudwaysApiKey": "{alnum:29}"',
        'CLOUDWAYS_API_KEY={alnum:31}',
        'CLOUDWAYS_API_KEY=your_api_key_here',
      ],
    },
  ],
} satisfies Provider;
