import type { Provider } from '../rule.ts';

export default {
  id: 'helpscout',
  name: 'Help Scout',
  docs: 'https://developer.helpscout.com/docs-api/#authentication',
  revoke: 'https://secure.helpscout.net/users/authentication',
  rules: [
    {
      id: 'api-key',
      description: 'Help Scout API key',
      near: ['helpscout'],
      value: /[0-9A-Za-z]{56}/,
      check: 'digits-or-mixed-case',
      positive: [
        'helpscout:\n  api_key: "<<{alnum:56}>>"',
        'os.environ["HELPSCOUT_API_KEY"] = "<<{alnum:56}>>"',
        'client = Helpscout(api_key="<<{alnum:56}>>")',
      ],
      negative: [
        '"helpscoutApiKey": "{alnum:55}"',
        'HELPSCOUT_API_KEY={alnum:57}',
        'HELPSCOUT_API_KEY=your_api_key_here',
      ],
    },
    {
      id: 'app-secret',
      description: 'Help Scout app secret',
      near: ['helpscout'],
      value: /[0-9A-Za-z]{32}/,
      check: 'digits-or-mixed-case',
      positive: [
        '<add key="HelpscoutAppSecret" value="<<{alnum:32}>>" />',
        '# Help Scout app secret: <<{alnum:32}>>',
        "const helpscoutAppSecret = '<<{alnum:32}>>';",
      ],
      negative: [
        '"helpscoutAppSecret": "{alnum:31}"',
        'HELPSCOUT_APP_SECRET={alnum:33}',
        'md5 of helpscout-2.4.1.zip is {hex:32}',
      ],
    },
  ],
} satisfies Provider;
