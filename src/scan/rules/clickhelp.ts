import type { Provider } from '../rule.ts';

export default {
  id: 'clickhelp',
  name: 'ClickHelp',
  docs: 'https://clickhelp.com/software-documentation-tool/user-manual/api.html',
  revoke: "clickhelp.com, the user's profile",
  rules: [
    {
      id: 'api-key',
      description: 'ClickHelp API key',
      near: ['clickhelp'],
      value: /[0-9A-Za-z]{24}/,
      check: 'digits-or-mixed-case',
      positive: [
        'docker run -e CLICKHELP_API_KEY=<<{alnum:24}>> app',
        "'clickhelp' => ['api_key' => '<<{alnum:24}>>'],",
        'clickhelp.api.key=<<{alnum:24}>>',
      ],
      negative: [
        'CLICKHELP_API_KEY={alnum:23}',
        'CLICKHELP_API_KEY={alnum:25}',
        'CLICKHELP_API_KEY=<your-api-key>',
      ],
    },
  ],
} satisfies Provider;
