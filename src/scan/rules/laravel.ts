import type { Provider } from '../rule.ts';

export default {
  id: 'laravel',
  name: 'Laravel',
  docs: 'https://laravel.com/docs/encryption#configuration',
  revoke: 'php artisan key:generate, with APP_PREVIOUS_KEYS while data is encrypted again',
  rules: [
    {
      id: 'app-key',
      description: 'Laravel application key',
      keywords: ['base64:'],
      pattern: /(?<![A-Za-z0-9_])(?<secret>base64:[A-Za-z0-9+/]{43}=)(?![A-Za-z0-9+/=])/,
      within: 80,
      check: 'mixed-case',
      positive: ['APP_KEY=<<base64:{base64:43}=>>', "'key' => env('APP_KEY', '<<base64:{base64:43}=>>'),"],
      negative: [
        'APP_KEY=base64:{base64:42}=',
        'APP_KEY=base64:your-key',
        'data:image/png;base64,{base64:44}',
      ],
    },
  ],
} satisfies Provider;
