import type { Provider } from '../rule.ts';

export default {
  id: 'ckeditor',
  name: 'CKEditor Cloud Services',
  docs: 'https://ckeditor.com/docs/cs/latest/guides/security/api-secret.html',
  revoke: 'https://dashboard.ckeditor.com',
  rules: [
    {
      id: 'api-secret',
      description: 'CKEditor Cloud Services API secret',
      near: ['ckeditor', 'ckbox'],
      value: /[0-9A-Za-z]{64}/,
      check: 'letters-and-digits',
      positive: [
        "define('CKEDITOR_API_SECRET', '<<{alnum:64}>>');",
        'docker run -e CKEDITOR_API_SECRET=<<{alnum:64}>> app',
        "'ckeditor' => ['api_secret' => '<<{alnum:64}>>'],",
      ],
      negative: ['ckeditorApiSecret: process.env.CKEDITOR_API_SECRET', 'CKEDITOR_API_SECRET=changeme'],
    },
    {
      id: 'access-key',
      description: 'CKEditor Cloud Services access key',
      near: ['ckeditor', 'ckbox'],
      value: /[0-9A-Za-z]{60}/,
      check: 'digits-or-mixed-case',
      positive: [
        'os.environ["CKEDITOR_ACCESS_KEY"] = "<<{alnum:60}>>"',
        'client = Ckeditor(access_key="<<{alnum:60}>>")',
        'export CKEDITOR_ACCESS_KEY="<<{alnum:60}>>"',
      ],
      negative: [
        '"ckeditorAccessKey": "{alnum:59}"',
        'CKEDITOR_ACCESS_KEY={alnum:61}',
        'ckeditorAccessKey: process.env.CKEDITOR_ACCESS_KEY',
      ],
    },
  ],
} satisfies Provider;
