import type { Provider } from '../rule.ts';

export default {
  id: 'billomat',
  name: 'Billomat',
  docs: 'https://www.billomat.com/en/api/basics/authentication/',
  revoke: 'billomat.com, "Settings", "Employees", "API access"',
  rules: [
    {
      id: 'api-key',
      description: 'Billomat API key',
      near: ['billomat'],
      value: /[0-9a-z]{32}/,
      check: 'letters-and-digits',
      positive: [
        'billomat:\n  api_key: "<<{lowernum:32}>>"',
        'os.environ["BILLOMAT_API_KEY"] = "<<{lowernum:32}>>"',
        'client = Billomat(api_key="<<{lowernum:32}>>")',
      ],
      negative: [
        '"billomatApiKey": "{lowernum:31}"',
        'BILLOMAT_API_KEY={lowernum:33}',
        'md5 of billomat-2.4.1.zip is {hex:32}',
      ],
    },
  ],
} satisfies Provider;
