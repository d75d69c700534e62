import type { Provider } from '../rule.ts';

export default {
  id: 'tableau',
  name: 'Tableau',
  docs: 'https://help.tableau.com/current/server/en-us/security_personal_access_tokens.htm',
  revoke: 'Tableau: "My Account Settings", "Personal Access Tokens"',
  rules: [
    {
      id: 'personal-access-token',
      description: 'Tableau personal access token',
      near: ['tableau'],
      value: /[A-Za-z0-9+/]{22}==:[A-Za-z0-9]{32}/,
      positive: [
        'ENV TABLEAU_TOKEN_SECRET <<{base64:22}==:{alnum:32}>>',
        '  - name: TABLEAU_TOKEN_SECRET\n    value: "<<{base64:22}==:{alnum:32}>>"',
      ],
      negative: [
        'TABLEAU_TOKEN_SECRET={base64:22}==:{alnum:31}',
        'tableau-1.0.tgz sha256 {hex:64}',
        'TABLEAU_TOKEN_SECRET=your_personal_access_token_here',
      ],
    },
  ],
} satisfies Provider;
