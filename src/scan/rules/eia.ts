import type { Provider } from '../rule.ts';

export default {
  id: 'eia',
  name: 'EIA',
  docs: 'https://www.eia.gov/opendata/documentation.php',
  revoke: 'https://www.eia.gov/opendata/register.php',
  rules: [
    {
      id: 'api-key',
      description: 'EIA API key',
      near: ['eia'],
      value: /[0-9A-Za-z]{40}/,
      check: 'digits-or-mixed-case',
      positive: [
        "process.env.EIA_API_KEY || '<<{alnum:40}>>'",
        'variable "eia_api_key" {\n  default = "<<{alnum:40}>>"\n}',
        "define('EIA_API_KEY', '<<{alnum:40}>>');",
      ],
      negative: [
        '"eiaApiKey": "{alnum:39}"',
        'eia_api_key: {alnum:41}',
        'eia was built from commit {hex:40}',
      ],
    },
  ],
} satisfies Provider;
