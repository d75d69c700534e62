import type { Provider } from '../rule.ts';

export default {
  id: 'prowl',
  name: 'Prowl',
  docs: 'https://www.prowlapp.com/api.php',
  revoke: 'https://www.prowlapp.com/api_settings.php',
  rules: [
    {
      id: 'api-key',
      description: 'Prowl API key',
      near: ['prowl'],
      value: /[0-9a-f]{40}/,
      check: 'letters-and-digits',
      positive: ['prowl_api_key: "<<{hex:40}>>"', 'client = Prowl(api_key="<<{hex:40}>>")'],
      negative: [
        'PROWL_API_KEY={hex:39}',
        '"prowl": "git+https://git.example/prowl.git#{hex:40}"',
        'const prowlApiKey = process.env.PROWL_API_KEY;',
      ],
    },
  ],
} satisfies Provider;
