import type { Provider } from '../rule.ts';

export default {
  id: 'clinchpad',
  name: 'ClinchPad',
  docs: 'https://clinchpad.com/api/docs',
  revoke: 'clinchpad.com, "Settings", "API"',
  rules: [
    {
      id: 'api-key',
      description: 'ClinchPad API key',
      near: ['clinchpad'],
      value: /[0-9a-z]{32}/,
      check: 'letters-and-digits',
      positive: [
        'clinchpad:\n  api_key: "<<{lowernum:32}>>"',
        'os.environ["CLINCHPAD_API_KEY"] = "<<{lowernum:32}>>"',
        'client = Clinchpad(api_key="<<{lowernum:32}>>")',
      ],
      negative: [
        '"clinchpadApiKey": "{lowernum:31}"',
        'CLINCHPAD_API_KEY={lowernum:33}',
        'md5 of clinchpad-2.4.1.zip is {hex:32}',
      ],
    },
  ],
} satisfies Provider;
