import type { Provider } from '../rule.ts';

export default {
  id: 'clockwork-sms',
  name: 'Clockwork SMS',
  docs: 'https://www.clockworksms.com/doc/',
  revoke: 'clockworksms.com, "Account", "API keys"',
  rules: [
    {
      id: 'api-key',
      description: 'Clockwork SMS API key',
      near: ['clockworksms', 'textanywhere'],
      value: /[0-9A-Za-z]{40}/,
      check: 'digits-or-mixed-case',
      positive: [
        "process.env.CLOCKWORKSMS_API_KEY || '<<{alnum:40}>>'",
        'variable "clockworksms_api_key" {\n  default = "<<{alnum:40}>>"\n}',
        "define('CLOCKWORKSMS_API_KEY', '<<{alnum:40}>>');",
      ],
      negative: [
        '"clockworksmsApiKey": "{alnum:39}"',
        'CLOCKWORKSMS_API_KEY={alnum:41}',
        'clockworksms was built from commit {hex:40}',
      ],
    },
    {
      id: 'short-api-key',
      description: 'Clockwork SMS API key',
      near: ['clockworkapi', 'clockworkkey', 'clockworksms'],
      value: /[0-9A-Za-z]{24}/,
      check: 'digits-or-mixed-case',
      positive: [
        '- name: CLOCKWORKSMS_API_KEY\n  value: "<<{alnum:24}>>"',
        'clockworksms:\n  api_key: "<<{alnum:24}>>"',
        'os.environ["CLOCKWORKSMS_API_KEY"] = "<<{alnum:24}>>"',
      ],
      negative: [
        '"clockworksmsApiKey": "{alnum:23}"',
        'CLOCKWORKSMS_API_KEY={alnum:25}',
        'CLOCKWORKSMS_API_KEY=your_api_key_here',
      ],
    },
  ],
} satisfies Provider;
