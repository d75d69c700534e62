import type { Provider } from '../rule.ts';

export default {
  id: 'remove-bg',
  name: 'remove.bg',
  docs: 'https://www.remove.bg/api',
  revoke: 'https://www.remove.bg/dashboard#api-key',
  rules: [
    {
      id: 'api-key',
      description: 'remove.bg API key',
      near: ['removebg'],
      value: /[A-Za-z0-9]{24}/,
      check: 'digits-or-mixed-case',
      positive: [
        'variable "remove_bg_api_key" {\n  default = "<<{alnum:24}>>"\n}',
        '# remove.bg API key: <<{alnum:24}>>',
      ],
      negative: [
        'REMOVE_BG_API_KEY={alnum:23}',
        '"remove-bg": "^2.1.0"',
        'removeBgApiKey: "${REMOVE_BG_API_KEY}"',
      ],
    },
  ],
} satisfies Provider;
