import type { Provider } from '../rule.ts';

export default {
  id: 'aspnet',
  name: 'ASP.NET',
  docs: 'https://learn.microsoft.com/en-us/dotnet/api/system.web.configuration.machinekeysection',
  revoke: 'new machineKey values in web.config, on every server at once',
  rules: [
    {
      id: 'machine-key',
      description: 'ASP.NET machineKey',
      keywords: ['validationkey="', 'decryptionkey="'],
      pattern: /(?:validation|decryption)Key="(?<secret>[0-9A-F]{48,128})(?:,IsolateApps)?"/i,
      within: 180,
      positive: [
        '<machineKey validationKey="<<{HEX:128}>>" validation="HMACSHA256" />',
        '<machineKey decryption="AES" decryptionKey="<<{HEX:64}>>" />',
      ],
      negative: [
        '<machineKey validationKey="AutoGenerate,IsolateApps" />',
        '<machineKey decryptionKey="{HEX:40}" />',
      ],
    },
  ],
} satisfies Provider;
