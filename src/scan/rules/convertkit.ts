import type { Provider } from '../rule.ts';

export default {
  id: 'convertkit',
  name: 'ConvertKit',
  docs: 'https://developers.kit.com',
  revoke: 'https://app.kit.com/account_settings/developer_settings',
  rules: [
    {
      id: 'api-key',
      description: 'ConvertKit API key',
      near: ['convertkit', 'kitapi'],
      value: /[0-9A-Za-z_-]{22}/,
      check: 'digits-or-mixed-case',
      positive: [
        'convertkit:\n  api_key: "<<{alnum:22}>>"',
        'os.environ["CONVERTKIT_API_KEY"] = "<<{alnum:22}>>"',
        'client = Convertkit(api_key="<<{alnum:22}>>")',
      ],
      negative: ['CONVERTKIT_API_KEY=your_api_key_here', 'CONVERTKIT_API_KEY=changeme'],
    },
    {
      id: 'api-secret',
      description: 'ConvertKit API secret',
      near: ['convertkit', 'kitapi'],
      value: /[0-9A-Za-z_-]{43}/,
      check: 'letters-and-digits',
      positive: [
        '<add key="ConvertkitApiSecret" value="<<{base64url:43}>>" />',
        '# ConvertKit API secret: <<{base64url:43}>>',
        "const convertkitApiSecret = '<<{base64url:43}>>';",
      ],
      negative: [
        '"convertkitApiSecret": "{base64url:42}"',
        'CONVERTKIT_API_SECRET={base64url:44}',
        'CONVERTKIT_API_SECRET=your_api_secret_here',
      ],
    },
  ],
} satisfies Provider;
