import type { Provider } from '../rule.ts';

export default {
  id: 'edamam',
  name: 'Edamam',
  docs: 'https://developer.edamam.com/edamam-docs-recipe-api',
  revoke: 'https://developer.edamam.com/admin/applications',
  rules: [
    {
      id: 'app-key',
      description: 'Edamam app key',
      near: ['edamam'],
      value: /[0-9a-z]{32}/,
      check: 'letters-and-digits',
      positive: [
        'os.environ["EDAMAM_APP_KEY"] = "<<{lowernum:32}>>"',
        'client = Edamam(app_key="<<{lowernum:32}>>")',
        'export EDAMAM_APP_KEY="<<{lowernum:32}>>"',
      ],
      negative: [
        'EDAMAM_APP_KEY={lowernum:31}',
        'edamam_app_key: {lowernum:33}',
        'md5 of edamam-2.4.1.zip is {hex:32}',
      ],
    },
  ],
} satisfies Provider;
