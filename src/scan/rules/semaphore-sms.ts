import type { Provider } from '../rule.ts';

export default {
  id: 'semaphore-sms',
  name: 'Semaphore',
  docs: 'https://www.semaphore.co/docs',
  revoke: 'https://semaphore.co/account',
  rules: [
    {
      id: 'api-key',
      description: 'Semaphore API key',
      near: ['semaphore'],
      value: /[a-z0-9]{32}/,
      check: 'letters-and-digits',
      positive: [
        "const semaphoreSmsApiKey = '<<{lowernum:32}>>';",
        'export SEMAPHORE_SMS_API_KEY="<<{lowernum:32}>>"',
      ],
      negative: [
        'SEMAPHORE_SMS_API_KEY={lowernum:31}',
        'semaphore-sms.min.js?v={hex:32}',
        'semaphoreSmsApiKey: "${SEMAPHORE_SMS_API_KEY}"',
      ],
    },
  ],
} satisfies Provider;
