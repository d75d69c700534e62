import type { Provider } from '../rule.ts';

export default {
  id: 'logicmonitor',
  name: 'LogicMonitor',
  docs: 'https://www.logicmonitor.com/support/rest-api-authentication',
  revoke: 'logicmonitor.com, "Settings", "User access"',
  rules: [
    {
      id: 'access-key',
      description: 'LogicMonitor access key',
      near: ['logicmonitor', 'lmaccess'],
      value: /(?:lm[ab]_)?[0-9A-Za-z!@#$%^&*()+=_{}[\]-]{40}/,
      check: 'letters-and-digits',
      positive: [
        '<logicmonitorAccessKey><<{alnum:40}>></logicmonitorAccessKey>',
        '[logicmonitor]\naccess_key = <<{alnum:40}>>',
        "Logicmonitor.access_key = '<<{alnum:40}>>'",
      ],
      negative: ['LOGICMONITOR_ACCESS_KEY=${LOGICMONITOR_ACCESS_KEY}', 'LOGICMONITOR_ACCESS_KEY=changeme'],
    },
    {
      id: 'bearer-token',
      description: 'LogicMonitor bearer token',
      near: ['logicmonitor'],
      value: /lmb_[0-9A-Za-z+/=]{60,140}/,
      positive: [
        "define('LOGICMONITOR_BEARER_TOKEN', '<<lmb_{base64:90}>>');",
        'docker run -e LOGICMONITOR_BEARER_TOKEN=<<lmb_{base64:90}>> app',
        "'logicmonitor' => ['bearer_token' => '<<lmb_{base64:90}>>'],",
      ],
      negative: [
        'LOGICMONITOR_BEARER_TOKEN=${LOGICMONITOR_BEARER_TOKEN}',
        'LOGICMONITOR_BEARER_TOKEN=changeme',
      ],
    },
  ],
} satisfies Provider;
