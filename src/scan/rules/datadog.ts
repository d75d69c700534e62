import type { Provider } from '../rule.ts';

export default {
  id: 'datadog',
  name: 'Datadog',
  docs: 'https://docs.datadoghq.com/account_management/api-app-keys/',
  revoke: 'https://app.datadoghq.com/organization-settings/api-keys',
  rules: [
    {
      id: 'api-key',
      description: 'Datadog API key',
      near: ['datadog', 'ddapi', 'ddkey', 'ddclient', 'dogapi'],
      value: /[0-9a-f]{32}/,
      positive: ['DD_API_KEY=<<{hex:32}>>', 'datadog_api_key: <<{hex:32}>>', 'DD-API-KEY: <<{hex:32}>>'],
      negative: [
        'DATADOG_API_KEY={hex:31}',
        'datadog-1.0.tgz sha256 {hex:64}',
        'DATADOG_API_KEY=your_api_key_here',
      ],
    },
    {
      id: 'application-key',
      description: 'Datadog application key',
      near: ['datadog', 'ddapp', 'ddapplication', 'dogapp'],
      value: /[0-9a-f]{40}/,
      positive: ['DD_APP_KEY=<<{hex:40}>>', '"datadogAppKey": "<<{hex:40}>>"'],
      negative: [
        'DATADOG_APP_KEY={hex:39}',
        'datadog-1.0.tgz sha256 {hex:64}',
        'DATADOG_APP_KEY=your_application_key_here',
      ],
    },
    {
      id: 'application-key-prefixed',
      description: 'Datadog application key',
      keywords: ['ddapp_', 'ddpat_'],
      pattern: /(?<![A-Za-z0-9_])(?:ddapp|ddpat)_[A-Za-z0-9]{34,60}(?![A-Za-z0-9_])/,
      check: 'irregular',
      positive: [
        '  - name: DD_APP_KEY\n    value: "<<ddapp_{alnum:34}>>"',
        '"ddAppKey": "<<ddpat_{alnum:34}>>",',
      ],
      negative: [
        'dd_app_key: ddapp_{alnum:33}',
        'client = Client(dd_app_key="ddapp_{alnum:61}")',
        'DD_APP_KEY=ddapp_your-key-goes-here',
      ],
    },
    {
      id: 'client-token',
      description: 'Datadog client token',
      near: ['datadog', 'ddclient'],
      value: /pub[0-9a-f]{32}/,
      positive: ['--datadog-client-token <<pub{hex:32}>>', 'datadog_client_token: <<pub{hex:32}>>'],
      negative: [
        'DATADOG_CLIENT_TOKEN=pub{hex:31}',
        'datadog-1.0.tgz sha256 {hex:64}',
        'DATADOG_CLIENT_TOKEN=your_client_token_here',
      ],
    },
  ],
} satisfies Provider;
