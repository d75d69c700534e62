import type { Provider } from '../rule.ts';

export default {
  id: 'helpcrunch',
  name: 'HelpCrunch',
  docs: 'https://docs.helpcrunch.com',
  revoke: 'helpcrunch.com, "Settings", "Developers", "Public API"',
  rules: [
    {
      id: 'api-key',
      description: 'HelpCrunch API key',
      near: ['helpcrunch'],
      value: /[0-9A-Za-z+/=-]{328}/,
      check: 'letters-and-digits',
      positive: [
        'helpcrunch:\n  api_key: "<<{alnum:328}>>"',
        'os.environ["HELPCRUNCH_API_KEY"] = "<<{alnum:328}>>"',
        'client = Helpcrunch(api_key="<<{alnum:328}>>")',
      ],
      negative: ['HELPCRUNCH_API_KEY=your_api_key_here', 'HELPCRUNCH_API_KEY=changeme'],
    },
  ],
} satisfies Provider;
