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
      check: 'letters-and-digits',
      positive: ['pandadoc:\n  api_key: <<{alnum:40}>>', 'pandadoc_api_key: "<<{alnum:40}>>"'],
      negative: ['PANDADOC_API_KEY={alnum:39}', 'pandadoc @ {hex:40}', 'PANDADOC_API_KEY=<your API key>'],
    },
  ],
} satisfies Provider;
