import type { Provider } from '../rule.ts';

export default {
  id: 'signalwire',
  name: 'SignalWire',
  docs: 'https://developer.signalwire.com/guides/your-first-api-calls',
  revoke: '"API" of your space at signalwire.com',
  rules: [
    {
      id: 'api-token',
      description: 'SignalWire API token',
      near: ['signalwire'],
      value: /PT[0-9a-f]{48}|[A-Za-z0-9]{50}/,
      check: 'letters-and-digits',
      positive: [
        'https://api.signalwire.com/v1/check?api_token=<<PT{hex:48}>>&format=json',
        'signalwire.api.token=<<{alnum:50}>>',
      ],
      negative: [
        'SIGNALWIRE_API_TOKEN=PT{hex:47}',
        'signalwireClient.getStatusOfRequest(requestOptions)',
        'SIGNALWIRE_API_TOKEN=<your API token>',
      ],
    },
  ],
} satisfies Provider;
