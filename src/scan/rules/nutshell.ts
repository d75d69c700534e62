import type { Provider } from '../rule.ts';

export default {
  id: 'nutshell',
  name: 'Nutshell',
  docs: 'https://developers.nutshell.com/docs/authentication',
  revoke: 'https://app.nutshell.com/setup/api-key',
  rules: [
    {
      id: 'api-key',
      description: 'Nutshell API key',
      near: ['nutshell'],
      value: /[0-9a-f]{40}/,
      check: 'letters-and-digits',
      positive: ['nutshell_api_key: "<<{hex:40}>>"', 'client = Nutshell(api_key="<<{hex:40}>>")'],
      negative: [
        'NUTSHELL_API_KEY={hex:39}',
        'nutshell @ {hex:40}',
        'nutshell_api_key: "{{ nutshell_api_key }}"',
      ],
    },
  ],
} satisfies Provider;
