import type { Provider } from '../rule.ts';

export default {
  id: 'blablabus',
  name: 'BlaBlaCar Bus',
  docs: 'https://bus-api.blablacar.com',
  revoke: 'bus-api.blablacar.com, API settings of the account',
  rules: [
    {
      id: 'api-key',
      description: 'BlaBlaCar Bus API key',
      near: ['blablabus', 'blablacar'],
      value: /[0-9A-Za-z]{22}/,
      check: 'digits-or-mixed-case',
      positive: [
        '[blablabus]\napi_key = <<{alnum:22}>>',
        "Blablabus.api_key = '<<{alnum:22}>>'",
        'BLABLABUS_API_KEY=<<{alnum:22}>>',
      ],
      negative: [
        '"blablabusApiKey": "{alnum:21}"',
        'BLABLABUS_API_KEY={alnum:23}',
        'BLABLABUS_API_KEY=your_api_key_here',
      ],
    },
  ],
} satisfies Provider;
