import type { Provider } from '../rule.ts';

export default {
  id: 'gist',
  name: 'Gist',
  docs: 'https://developers.getgist.com',
  revoke: 'https://app.getgist.com, "Settings", "API key"',
  rules: [
    {
      id: 'api-key',
      description: 'Gist API key',
      near: ['getgist'],
      value: /[0-9A-Za-z+=]{68}/,
      positive: [
        "process.env.GETGIST_API_KEY || '<<{alnum:67}=>>'",
        'variable "getgist_api_key" {\n  default = "<<{alnum:67}=>>"\n}',
        "define('GETGIST_API_KEY', '<<{alnum:67}=>>');",
      ],
      negative: ['GETGIST_API_KEY=your_api_key_here', 'GETGIST_API_KEY=changeme'],
    },
  ],
} satisfies Provider;
