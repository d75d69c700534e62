import type { Provider } from '../rule.ts';

export default {
  id: 'thingspeak',
  name: 'ThingSpeak',
  docs: 'https://www.mathworks.com/help/thingspeak/users.html',
  revoke: 'https://thingspeak.mathworks.com/account',
  rules: [
    {
      id: 'api-key',
      description: 'ThingSpeak API key',
      near: ['thingspeak'],
      value: /[A-Z0-9]{16}/,
      check: 'letters-and-digits',
      positive: [
        'thingspeak_api_key: "<<{uppernum:16}>>"',
        'client = Thingspeak(api_key="<<{uppernum:16}>>")',
      ],
      negative: [
        'THINGSPEAK_API_KEY={uppernum:17}',
        "import { createThingspeakClient } from 'thingspeak';",
        'THINGSPEAK_API_KEY=xxxxxxxxxxxxxxxx',
      ],
    },
  ],
} satisfies Provider;
