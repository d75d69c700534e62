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
      near: [
        'semaphoreapi',
        'semaphorekey',
        'semaphoretoken',
        'semaphoresecret',
        'semaphoreauth',
        'semaphoreaccess',
        'semaphoreclient',
        'semaphoresms',
        'semaphoreco',
      ],
      value: /[a-z0-9]{32}/,
      check: 'letters-and-digits',
      positive: [
        'semaphore_sms_api_key: "<<{lowernum:32}>>"',
        'client = SemaphoreSms(api_key="<<{lowernum:32}>>")',
      ],
      negative: [
        'SEMAPHORE_SMS_API_KEY={lowernum:33}',
        'MD5 (semaphore-sms-2.1.0.tar.gz) = {hex:32}',
        'SEMAPHORE_SMS_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      ],
    },
  ],
} satisfies Provider;
