import type { Provider } from '../rule.ts';

export default {
  id: 'prestashop',
  name: 'PrestaShop',
  docs: 'https://devdocs.prestashop-project.org/8/webservice/getting-started/',
  revoke: '"Advanced parameters", "Webservice" of your shop',
  rules: [
    {
      id: 'api-key',
      description: 'PrestaShop API key',
      near: ['prestashop'],
      value: /[A-Z0-9]{32}/,
      check: 'letters-and-digits',
      positive: [
        "const prestashopApiKey = '<<{uppernum:32}>>';",
        'export PRESTASHOP_API_KEY="<<{uppernum:32}>>"',
      ],
      negative: [
        'PRESTASHOP_API_KEY={uppernum:33}',
        'MD5 (prestashop-2.1.0.tar.gz) = {hex:32}',
        'PRESTASHOP_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      ],
    },
  ],
} satisfies Provider;
