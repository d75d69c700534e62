import type { Provider } from '../rule.ts';

export default {
  id: 'adafruit',
  name: 'Adafruit',
  docs: 'https://io.adafruit.com/api/docs/#authentication',
  revoke: 'https://io.adafruit.com, "My Key", "Regenerate key"',
  rules: [
    {
      id: 'io-key',
      description: 'Adafruit IO key',
      keywords: ['aio_'],
      pattern: /(?<![A-Za-z0-9_])aio_[A-Za-z0-9]{28}(?![A-Za-z0-9_])/,
      positive: ['ADAFRUIT_AIO_KEY=<<aio_{alnum:28}>>', 'aio = Client("me", "<<aio_{alnum:28}>>")'],
      negative: ['aio_{alnum:27}', 'aio_{alnum:29}', 'aio_read_write_queue_depth_of_all'],
    },
  ],
} satisfies Provider;
