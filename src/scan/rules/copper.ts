import type { Provider } from '../rule.ts';

export default {
  id: 'copper',
  name: 'Copper',
  docs: 'https://developer.copper.com/introduction/authentication.html',
  revoke: 'https://app.copper.com, "Settings", "API keys"',
  rules: [
    {
      id: 'api-key',
      description: 'Copper API key',
      near: ['copper'],
      value: /[0-9a-z]{32}/,
      check: 'letters-and-digits',
      positive: [
        "process.env.COPPER_CRM_API_KEY || '<<{lowernum:32}>>'",
        'variable "copper_crm_api_key" {\n  default = "<<{lowernum:32}>>"\n}',
        "define('COPPER_CRM_API_KEY', '<<{lowernum:32}>>');",
      ],
      negative: [
        '"copperCrmApiKey": "{lowernum:31}"',
        'copper_crm_api_key: {lowernum:33}',
        'md5 of copper-crm-2.4.1.zip is {hex:32}',
      ],
    },
  ],
} satisfies Provider;
