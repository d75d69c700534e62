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
      positive: ['signalwire_api_token: "<<PT{hex:48}>>"', 'client = Signalwire(api_token="<<{alnum:50}>>")'],
      negative: [
        'SIGNALWIRE_API_TOKEN=PT{hex:49}',
        "import { createSignalwireClient } from 'signalwire';",
        'SIGNALWIRE_API_TOKEN=your_signalwire_api_token_here',
      ],
    },
  ],
} satisfies Provider;
