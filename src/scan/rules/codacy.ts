import type { Provider } from '../rule.ts';

export default {
  id: 'codacy',
  name: 'Codacy',
  docs: 'https://docs.codacy.com/codacy-api/api-tokens/',
  revoke: 'https://app.codacy.com/account/access-management',
  rules: [
    {
      id: 'api-token',
      description: 'Codacy API token',
      near: ['codacy'],
      value: /[0-9A-Za-z]{20}/,
      check: 'digits-or-mixed-case',
      positive: [
        'https://api.codacy.com/?api_token=<<{alnum:20}>>',
        '- name: CODACY_API_TOKEN\n  value: "<<{alnum:20}>>"',
        'codacy:\n  api_token: "<<{alnum:20}>>"',
      ],
      negative: [
        '"codacyApiToken": "{alnum:19}"',
        'CODACY_API_TOKEN={alnum:21}',
        'codacyApiToken: process.env.CODACY_API_TOKEN',
      ],
    },
    {
      id: 'project-token',
      description: 'Codacy project token',
      near: ['codacy'],
      value: /[0-9a-f]{32}/,
      check: 'letters-and-digits',
      positive: [
        '{"codacy": {"project_token": "<<{hex:32}>>"}}',
        'codacy_project_token: <<{hex:32}>>',
        '<add key="CodacyProjectToken" value="<<{hex:32}>>" />',
      ],
      negative: [
        '"codacyProjectToken": "{hex:31}"',
        'CODACY_PROJECT_TOKEN={hex:33}',
        'md5 of codacy-2.4.1.zip is {hex:32}',
      ],
    },
  ],
} satisfies Provider;
