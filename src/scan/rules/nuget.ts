import type { Provider } from '../rule.ts';

export default {
  id: 'nuget',
  name: 'NuGet',
  docs: 'https://learn.microsoft.com/en-us/nuget/nuget-org/publish-a-package#create-an-api-key',
  revoke: 'https://www.nuget.org/account/apikeys',
  rules: [
    {
      id: 'api-key',
      description: 'NuGet API key',
      keywords: ['oy2'],
      pattern: /(?<![A-Za-z0-9_])oy2[a-z0-9]{43}(?![A-Za-z0-9_])/,
      check: 'letters-and-digits',
      positive: [
        'os.environ["NUGET_API_KEY"] = "<<oy2{lowernum:43}>>"',
        'NUGET_API_KEY=<<oy2{lowernum:43}>>',
      ],
      negative: [
        'export NUGET_API_KEY="oy2{lowernum:42}"',
        '"nugetApiKey": "oy2{lowernum:44}",',
        'NUGET_API_KEY=oy2your-key-goes-here',
      ],
    },
    {
      id: 'config-password',
      description: 'NuGet password in NuGet.Config',
      keywords: ['cleartextpassword"'],
      pattern: /ClearTextPassword"\s{1,4}value="(?<secret>[^"%$\s]{8,100})"/i,
      within: 160,
      entropy: 2,
      positive: [
        '<add key="ClearTextPassword" value="<<{alnum:20}>>" />',
        '<add key="ClearTextPassword"  value="<<{alnum:14}!{alnum:4}>>"/>',
      ],
      negative: [
        '<add key="ClearTextPassword" value="%NUGET_PASSWORD%" />',
        '<add key="ClearTextPassword" value="" />',
      ],
    },
  ],
} satisfies Provider;
