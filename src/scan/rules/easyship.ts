import type { Provider } from '../rule.ts';

export default {
  id: 'easyship',
  name: 'Easyship',
  docs: 'https://developers.easyship.com/reference/authentication',
  revoke: 'https://app.easyship.com/connect',
  rules: [
    {
      id: 'access-token',
      description: 'Easyship access token',
      near: ['easyship'],
      value: /(?:prod|sand)_[0-9A-Za-z+/]{43}=/,
      positive: [
        "define('EASYSHIP_ACCESS_TOKEN', '<<prod_{base64:43}=>>');",
        'docker run -e EASYSHIP_ACCESS_TOKEN=<<prod_{base64:43}=>> app',
        "'easyship' => ['access_token' => '<<prod_{base64:43}=>>'],",
      ],
      negative: ['EASYSHIP_ACCESS_TOKEN=your_access_token_here', 'EASYSHIP_ACCESS_TOKEN=changeme'],
    },
  ],
} satisfies Provider;
