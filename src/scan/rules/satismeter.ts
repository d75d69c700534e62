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
        '[satismeter]\napi_key = "<<{alnum:24}>>"',
        '<add key="SatismeterApiKey" value="<<{alnum:24}>>" />',
      ],
      negative: [
        'SATISMETER_API_KEY={alnum:23}',
        'satismeterClient.getStatusOfRequest(requestOptions)',
        'const satismeterApiKey = process.env.SATISMETER_API_KEY;',
      ],
    },
    {
      id: 'write-key',
      description: 'SatisMeter write key',
      near: ['satismeter'],
      value: /[A-Za-z0-9]{16}/,
      check: 'digits-or-mixed-case',
      positive: [
        '      - SATISMETER_WRITE_KEY=<<{alnum:16}>>',
        'private const string SatismeterWriteKey = "<<{alnum:16}>>";',
      ],
      negative: [
        'SATISMETER_WRITE_KEY={alnum:15}',
        'satismeterClient.getStatusOfRequest(requestOptions)',
        'const satismeterWriteKey = process.env.SATISMETER_WRITE_KEY;',
      ],
    },
  ],
} satisfies Provider;
