import type { Provider } from '../rule.ts';

export default {
  id: 'uipath',
  name: 'UiPath',
  docs: 'https://docs.uipath.com/automation-cloud/automation-cloud/latest/api-guide/accessing-uipath-resources-using-external-applications',
  revoke: 'https://cloud.uipath.com, "External applications"',
  rules: [
    {
      id: 'refresh-token',
      description: 'UiPath refresh token',
      near: ['uipath'],
      value: /rt_[0-9A-F]{64}-1|[A-Za-z0-9_-]{43}/,
      check: 'letters-and-digits',
      positive: [
        '[uipath]\nrefresh_token = "<<rt_{HEX:64}-1>>"',
        '<add key="UipathRefreshToken" value="<<{base64url:43}>>" />',
      ],
      negative: [
        'UIPATH_REFRESH_TOKEN=rt_{HEX:63}-1',
        'uipath-2.1.0.tgz sha256:{hex:64}',
        'const uipathRefreshToken = process.env.UIPATH_REFRESH_TOKEN;',
      ],
    },
    {
      id: 'app-secret',
      description: 'UiPath app secret',
      near: ['uipath'],
      value: /[A-Za-z0-9]{40}/,
      check: 'digits-or-mixed-case',
      positive: ['uipath.app.secret=<<{alnum:40}>>', "'uipath' => ['app_secret' => '<<{alnum:40}>>'],"],
      negative: [
        'UIPATH_APP_SECRET={alnum:39}',
        '"uipath": "git+https://git.example/uipath.git#{hex:40}"',
        'const uipathAppSecret = process.env.UIPATH_APP_SECRET;',
      ],
    },
  ],
} satisfies Provider;
