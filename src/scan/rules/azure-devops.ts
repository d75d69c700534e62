import type { Provider } from '../rule.ts';

export default {
  id: 'azure-devops',
  name: 'Azure DevOps',
  docs: 'https://learn.microsoft.com/en-us/azure/devops/organizations/accounts/use-personal-access-tokens-to-authenticate',
  revoke: 'https://dev.azure.com/_usersSettings/tokens',
  rules: [
    {
      id: 'personal-access-token',
      description: 'Azure DevOps personal access token',
      keywords: ['azdo'],
      pattern: /(?<![A-Za-z0-9_])[A-Za-z0-9]{76}AZDO[A-Za-z0-9]{4}(?![A-Za-z0-9_])/,
      before: 76,
      entropy: 3.5,
      positive: [
        'ENV AZURE_DEVOPS_EXT_PAT <<{alnum:76}AZDO{alnum:4}>>',
        '  - name: AZURE_DEVOPS_EXT_PAT\n    value: "<<{alnum:76}AZDO{alnum:4}>>"',
      ],
      negative: [
        'AZURE_DEVOPS_EXT_PAT={alnum:76}AZDO{alnum:3}',
        "const azureDevopsExtPat = '{alnum:76}AZDO{alnum:5}';",
        'AZURE_DEVOPS_EXT_PAT=your-token-goes-here',
      ],
    },
    {
      id: 'personal-access-token-old',
      description: 'Azure DevOps personal access token',
      near: [
        'azuredevops',
        'azdo',
        'adopat',
        'adotoken',
        'vsts',
        'visualstudio',
        'devazure',
        'azurepat',
        'systemaccesstoken',
      ],
      value: /[a-z2-7]{52}/,
      check: 'letters-and-digits',
      positive: [
        'AZURE_DEVOPS_EXT_PAT=<<{lower:26}2{lower:25}>>',
        '"vstsToken": "<<{lower:40}7{lower:11}>>"',
      ],
      negative: [
        'AZURE_DEVOPS_EXT_PAT={lower:51}',
        'AZURE_DEVOPS_EXT_PAT={hex:40}',
        'ADO_PAT=$(System.AccessToken)',
      ],
    },
  ],
} satisfies Provider;
