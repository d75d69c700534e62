import type { Provider } from '../rule.ts';

export default {
  id: 'pythonanywhere',
  name: 'PythonAnywhere',
  docs: 'https://help.pythonanywhere.com/pages/API',
  revoke: 'https://www.pythonanywhere.com/account/#api_token',
  rules: [
    {
      id: 'api-token',
      description: 'PythonAnywhere API token',
      near: ['pythonanywhere'],
      value: /[0-9a-f]{40}/,
      check: 'letters-and-digits',
      positive: [
        'ENV PYTHONANYWHERE_API_TOKEN <<{hex:40}>>',
        'pythonanywhere login --api-token <<{hex:40}>>',
      ],
      negative: [
        'PYTHONANYWHERE_API_TOKEN={hex:39}',
        'pythonanywhere @ {hex:40}',
        'PYTHONANYWHERE_API_TOKEN=<your API token>',
      ],
    },
  ],
} satisfies Provider;
