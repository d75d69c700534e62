import type { Provider } from '../rule.ts';

export default {
  id: 'zabbix',
  name: 'Zabbix',
  docs: 'https://www.zabbix.com/documentation/current/en/manual/web_interface/frontend_sections/users/api_tokens',
  revoke: '"Users", "API tokens" of your Zabbix',
  rules: [
    {
      id: 'api-token',
      description: 'Zabbix API token',
      near: ['zabbix'],
      value: /[0-9a-f]{64}/,
      check: 'letters-and-digits',
      positive: ['export ZABBIX_API_TOKEN="<<{hex:64}>>"', 'zabbix:\n  api_token: <<{hex:64}>>'],
      negative: [
        'ZABBIX_API_TOKEN={hex:65}',
        'zabbix-2.1.0.tgz sha256:{hex:64}',
        'ZABBIX_API_TOKEN=your_zabbix_api_token_here',
      ],
    },
    {
      id: 'session-token',
      description: 'Zabbix session token',
      near: ['zabbix'],
      value: /[0-9a-f]{32}/,
      check: 'letters-and-digits',
      positive: ["const zabbixSessionToken = '<<{hex:32}>>';", 'export ZABBIX_SESSION_TOKEN="<<{hex:32}>>"'],
      negative: [
        'ZABBIX_SESSION_TOKEN={hex:33}',
        'MD5 (zabbix-2.1.0.tar.gz) = {hex:32}',
        'ZABBIX_SESSION_TOKEN=your_zabbix_session_token_here',
      ],
    },
  ],
} satisfies Provider;
