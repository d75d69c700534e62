import type { Provider } from '../rule.ts';

export default {
  id: 'zamzar',
  name: 'Zamzar',
  docs: 'https://developers.zamzar.com/docs',
  revoke: 'https://developers.zamzar.com/user',
  rules: [
    {
      id: 'api-key',
      description: 'Zamzar API key',
      near: ['zamzar'],
      value: /[0-9a-f]{40}/,
      check: 'letters-and-digits',
      positive: ['os.Setenv("ZAMZAR_API_KEY", "<<{hex:40}>>")', '[zamzar]\napi_key = "<<{hex:40}>>"'],
      negative: [
        'ZAMZAR_API_KEY={hex:41}',
        'zamzar @ {hex:40}',
        'ZAMZAR_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      ],
    },
  ],
} satisfies Provider;
