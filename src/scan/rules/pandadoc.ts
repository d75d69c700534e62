import type { Provider } from '../rule.ts';

export default {
  id: 'pandadoc',
  name: 'PandaDoc',
  docs: 'https://developers.pandadoc.com/reference/authentication-process',
  revoke: 'https://app.pandadoc.com/a/#/settings/integrations/api',
  rules: [
    {
      id: 'api-key',
      description: 'PandaDoc API key',
      near: ['pandadoc'],
      value: /[A-Za-z0-9]{40}/,
      check: 'digits-or-mixed-case',
      positive: ['"pandadocApiKey": "<<{alnum:40}>>"', "const pandadocApiKey = '<<{alnum:40}>>';"],
      negative: [
        'PANDADOC_API_KEY={alnum:41}',
        '"pandadoc": "git+https://git.example/pandadoc.git#{hex:40}"',
        'PANDADOC_API_KEY=your_pandadoc_api_key_here',
      ],
    },
  ],
} satisfies Provider;
