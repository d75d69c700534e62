import type { Provider } from '../rule.ts';

export default {
  id: 'tableau',
  name: 'Tableau',
  docs: 'https://help.tableau.com/current/server/en-us/security_personal_access_tokens.htm',
  revoke: '"My account settings", "Personal access tokens" of your Tableau',
  rules: [
    {
      id: 'personal-access-token',
      description: 'Tableau personal access token',
      near: ['tableau'],
      value: /[A-Za-z0-9+/]{22}==:[A-Za-z0-9]{32}/,
      check: 'letters-and-digits',
      positive: [
        'tableau.access.token=<<{base64:22}==:{alnum:32}>>',
        "'tableau' => ['access_token' => '<<{base64:22}==:{alnum:32}>>'],",
      ],
      negative: [
        'TABLEAU_ACCESS_TOKEN={base64:21}==:{alnum:32}',
        'tableauClient.getStatusOfRequest(requestOptions)',
        'const tableauAccessToken = process.env.TABLEAU_ACCESS_TOKEN;',
      ],
    },
  ],
} satisfies Provider;
