import type { Provider } from '../rule.ts';

export default {
  id: 'printful',
  name: 'Printful',
  docs: 'https://developers.printful.com/docs/#section/Authentication',
  revoke: 'https://developers.printful.com/tokens',
  rules: [
    {
      id: 'api-token',
      description: 'Printful API token',
      near: ['printful'],
      value: /[A-Za-z0-9]{40}/,
      check: 'digits-or-mixed-case',
      positive: [
        '{ name: "PRINTFUL_API_TOKEN", value: "<<{alnum:40}>>" }',
        '{"printful": {"apiToken": "<<{alnum:40}>>"}}',
      ],
      negative: [
        'PRINTFUL_API_TOKEN={alnum:39}',
        '"printful": "git+https://git.example/printful.git#{hex:40}"',
        'const printfulApiToken = process.env.PRINTFUL_API_TOKEN;',
      ],
    },
  ],
} satisfies Provider;
