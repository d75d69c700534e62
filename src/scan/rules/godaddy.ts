import type { Provider } from '../rule.ts';

export default {
  id: 'godaddy',
  name: 'GoDaddy',
  docs: 'https://developer.godaddy.com/getstarted',
  revoke: 'https://developer.godaddy.com/keys',
  rules: [
    {
      id: 'api-secret',
      description: 'GoDaddy API secret',
      near: ['godaddy'],
      value: /[0-9A-Za-z]{22}/,
      check: 'digits-or-mixed-case',
      positive: [
        'variable "godaddy_api_secret" {\n  default = "<<{alnum:22}>>"\n}',
        "define('GODADDY_API_SECRET', '<<{alnum:22}>>');",
        'docker run -e GODADDY_API_SECRET=<<{alnum:22}>> app',
      ],
      negative: [
        'GODADDY_API_SECRET={alnum:21}',
        'GODADDY_API_SECRET={alnum:23}',
        'GODADDY_API_SECRET=<your-api-secret>',
      ],
    },
    {
      id: 'api-key',
      description: 'GoDaddy API key',
      near: ['godaddy'],
      value: /[0-9A-Za-z]{10,20}_[0-9A-Za-z]{20,25}/,
      positive: [
        'godaddy:\n  api_key: "<<{alnum:14}_{alnum:22}>>"',
        'os.environ["GODADDY_API_KEY"] = "<<{alnum:14}_{alnum:22}>>"',
        'client = Godaddy(api_key="<<{alnum:14}_{alnum:22}>>")',
      ],
      negative: ['GODADDY_API_KEY=<your-api-key>', 'GODADDY_API_KEY=changeme'],
    },
  ],
} satisfies Provider;
