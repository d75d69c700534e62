import type { Provider } from '../rule.ts';

export default {
  id: 'esv',
  name: 'ESV API',
  docs: 'https://api.esv.org/docs/',
  revoke: 'https://api.esv.org/account/',
  rules: [
    {
      id: 'api-key',
      description: 'ESV API API key',
      near: ['esv'],
      value: /[0-9a-f]{40}/,
      check: 'letters-and-digits',
      positive: [
        'os.environ["ESV_API_KEY"] = "<<{hex:40}>>"',
        'client = Esv(api_key="<<{hex:40}>>")',
        'export ESV_API_KEY="<<{hex:40}>>"',
      ],
      negative: ['ESV_API_KEY={hex:39}', 'ESV_API_KEY={hex:41}', 'esv was built from commit {hex:40}'],
    },
  ],
} satisfies Provider;
