import type { Provider } from '../rule.ts';

export default {
  id: 'smartsheet',
  name: 'Smartsheet',
  docs: 'https://smartsheet.redoc.ly/#section/API-Basics',
  revoke: 'https://app.smartsheet.com, "Personal settings", "API access"',
  rules: [
    {
      id: 'access-token',
      description: 'Smartsheet access token',
      near: ['smartsheet', 'smartsheets'],
      value: /[A-Za-z0-9]{37}|[a-z0-9]{26}/,
      check: 'digits-or-mixed-case',
      positive: [
        "'smartsheet' => ['access_token' => '<<{alnum:37}>>'],",
        'os.Setenv("SMARTSHEET_ACCESS_TOKEN", "<<{lowernum:26}>>")',
      ],
      negative: [
        'SMARTSHEET_ACCESS_TOKEN={alnum:38}',
        '"smartsheet": "git+https://git.example/smartsheet.git#{hex:40}"',
        'SMARTSHEET_ACCESS_TOKEN=your_smartsheet_access_token_here',
      ],
    },
  ],
} satisfies Provider;
