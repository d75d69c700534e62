import type { Provider } from '../rule.ts';

export default {
  id: 'satismeter',
  name: 'SatisMeter',
  docs: 'https://help.satismeter.com/en/articles/87961-rest-api',
  revoke: 'https://app.satismeter.com, "Settings", "API keys"',
  rules: [
    {
      id: 'api-key',
      description: 'SatisMeter API key',
      near: ['satismeter'],
      value: /[A-Za-z0-9]{24}/,
      check: 'digits-or-mixed-case',
      positive: [
        'private const string SatismeterApiKey = "<<{alnum:24}>>";',
        'ENV SATISMETER_API_KEY <<{alnum:24}>>',
      ],
      negative: [
        'SATISMETER_API_KEY={alnum:23}',
        '"satismeter": "^2.1.0"',
        'satismeter_api_key: "{{ satismeter_api_key }}"',
      ],
    },
    {
      id: 'write-key',
      description: 'SatisMeter write key',
      near: ['satismeter'],
      value: /[A-Za-z0-9]{16}/,
      check: 'digits-or-mixed-case',
      positive: [
        'satismeter login --write-key <<{alnum:16}>>',
        'variable "satismeter_write_key" {\n  default = "<<{alnum:16}>>"\n}',
      ],
      negative: [
        'SATISMETER_WRITE_KEY={alnum:15}',
        '"satismeter": "^2.1.0"',
        'satismeter_write_key: "{{ satismeter_write_key }}"',
      ],
    },
  ],
} satisfies Provider;
