import type { Provider } from '../rule.ts';

export default {
  id: 'keen-io',
  name: 'Keen',
  docs: 'https://keen.io/docs/api/',
  revoke: "https://keen.io, the project's page",
  rules: [
    {
      id: 'write-key',
      description: 'Keen write key',
      near: ['keenio', 'keenwrite', 'keenapi', 'keenproject', 'keenmaster'],
      value: /(?:[0-9A-F]{64}|[0-9a-f]{128}|[0-9A-Z]{64})/,
      check: 'letters-and-digits',
      positive: [
        'keenIoWriteKey := "<<{HEX:64}>>"',
        '"keenIoWriteKey": "<<{HEX:64}>>"',
        'private static final String KEEN_IO_WRITE_KEY = "<<{HEX:64}>>";',
      ],
      negative: ['KEEN_IO_WRITE_KEY=your_write_key_here', 'KEEN_IO_WRITE_KEY=changeme'],
    },
  ],
} satisfies Provider;
