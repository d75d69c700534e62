import type { Provider } from '../rule.ts';

export default {
  id: 'google',
  name: 'Google',
  docs: 'https://cloud.google.com/docs/authentication',
  revoke: 'https://console.cloud.google.com/apis/credentials',
  rules: [
    {
      id: 'api-key',
      description: 'Google API key',
      keywords: ['aiza'],
      pattern: /(?<![A-Za-z0-9_])AIza[A-Za-z0-9_-]{35}(?![A-Za-z0-9_-])/,
      entropy: 3.5,
      positive: [
        'client = Client(google_api_key="<<AIza{alnum:35}>>")',
        'os.environ["GOOGLE_API_KEY"] = "<<AIza{alnum:35}>>"',
      ],
      negative: [
        'google_api_key: AIza{alnum:34}',
        'client = Client(google_api_key="AIza{alnum:36}")',
        'GOOGLE_API_KEY=AIzayour-key-goes-here',
      ],
    },
    {
      id: 'gemini-api-key',
      description: 'Google Gemini API key',
      keywords: ['aq.ab8'],
      pattern: /(?<![A-Za-z0-9_])AQ\.Ab8[A-Za-z0-9_-]{40,60}(?![A-Za-z0-9_-])/,
      check: 'mixed-case-and-digits',
      positive: [
        '<add key="GEMINI_API_KEY" value="<<AQ.Ab8{alnum:37}k7Q>>" />',
        'Authorization: Bearer <<AQ.Ab8{alnum:37}k7Q>>',
      ],
      negative: [
        'export GEMINI_API_KEY="AQ.Ab8{alnum:36}k7Q"',
        '"geminiApiKey": "AQ.Ab8{alnum:58}k7Q",',
        'GEMINI_API_KEY=AQ.Ab8your-key-goes-here',
      ],
    },
    {
      id: 'oauth-client-secret',
      description: 'Google OAuth client secret',
      keywords: ['gocspx-'],
      pattern: /(?<![A-Za-z0-9_])GOCSPX-[A-Za-z0-9_-]{28}(?![A-Za-z0-9_-])/,
      positive: ['--google-client-secret <<GOCSPX-{alnum:28}>>', '{"token":"<<GOCSPX-{alnum:28}>>"}'],
      negative: [
        'GOOGLE_CLIENT_SECRET=GOCSPX-{alnum:27}',
        "const googleClientSecret = 'GOCSPX-{alnum:29}';",
        'GOOGLE_CLIENT_SECRET=GOCSPX-your-token-goes-here',
      ],
    },
    {
      id: 'oauth-access-token',
      description: 'Google OAuth access token',
      revoke: 'https://myaccount.google.com/permissions',
      keywords: ['ya29.'],
      pattern: /(?<![A-Za-z0-9_])ya29\.[A-Za-z0-9_.-]{40,1500}(?![A-Za-z0-9_-])/,
      within: 1600,
      check: 'mixed-case-and-digits',
      positive: [
        '  - name: GOOGLE_OAUTH_ACCESS_TOKEN\n    value: "<<ya29.{alnum:37}k7Q>>"',
        '"googleOauthAccessToken": "<<ya29.{alnum:37}k7Q>>",',
      ],
      negative: [
        'google_oauth_access_token: ya29.{alnum:36}k7Q',
        'GOOGLE_OAUTH_ACCESS_TOKEN=ya29.your-token-goes-here',
      ],
    },
    {
      id: 'oauth-refresh-token',
      description: 'Google OAuth refresh token',
      revoke: 'https://myaccount.google.com/permissions',
      keywords: ['1//0'],
      pattern: /(?<![A-Za-z0-9_])1\/\/0[A-Za-z0-9_-]{40,200}(?![A-Za-z0-9_-])/,
      check: 'mixed-case-and-digits',
      entropy: 3.5,
      positive: [
        "curl -H 'Authorization: Bearer <<1//0{alnum:37}k7Q>>' https://api.test/v1",
        "const googleOauthRefreshToken = '<<1//0{alnum:37}k7Q>>';",
      ],
      negative: [
        'export GOOGLE_OAUTH_REFRESH_TOKEN="1//0{alnum:36}k7Q"',
        '"googleOauthRefreshToken": "1//0{alnum:201}",',
        'GOOGLE_OAUTH_REFRESH_TOKEN=1//0your-token-goes-here',
      ],
    },
    {
      id: 'oauth-client-secret-old',
      description: 'Google OAuth client secret',
      near: [
        'googleclientsecret',
        'googleoauth',
        'googlesecret',
        'gcpclientsecret',
        'youtubeclientsecret',
        'gmailclientsecret',
      ],
      value: /[A-Za-z0-9_-]{24}/,
      words: ['secret'],
      check: 'mixed-case-and-digits',
      positive: ['--google-client-secret <<{alnum:21}k7Q>>', 'google_client_secret: <<{alnum:21}k7Q>>'],
      negative: [
        'GOOGLE_CLIENT_SECRET={alnum:20}k7Q',
        'googleclientsecret-1.0.tgz sha256 {hex:64}',
        'GOOGLE_CLIENT_SECRET=your_oauth_client_secret_old_here',
      ],
    },
    {
      id: 'service-account-key',
      description: 'Google Cloud service account key',
      revoke:
        'https://console.cloud.google.com/iam-admin/serviceaccounts, or gcloud iam service-accounts keys delete',
      keywords: ['"private_key_id"'],
      pattern:
        /"private_key_id"\s{0,4}:\s{0,4}"[0-9a-f]{40}"\s{0,4},\s{0,40}"private_key"\s{0,4}:\s{0,4}"(?<secret>-----BEGIN (?:RSA )?PRIVATE KEY-----\\n[A-Za-z0-9+/=\\]{100,4000}-----END (?:RSA )?PRIVATE KEY-----)/,
      within: 4600,
      positive: [
        '{\n  "type": "service_account",\n  "private_key_id": "{hex:40}",\n  "private_key": "<<-----BEGIN PRIVATE KEY-----\\n{base64:64}\\n{base64:64}\\n{base64:20}==\\n-----END PRIVATE KEY----->>\\n",\n  "client_email": "app@project.iam.gserviceaccount.com"\n}',
        '{"private_key_id":"{hex:40}","private_key":"<<-----BEGIN PRIVATE KEY-----\\n{base64:64}\\n{base64:64}\\n-----END PRIVATE KEY----->>\\n"}',
      ],
      negative: [
        '{"private_key_id":"{hex:40}","private_key":"-----BEGIN PRIVATE KEY-----\\n...\\n-----END PRIVATE KEY-----\\n"}',
        '{"private_key_id": "", "private_key": ""}',
      ],
    },
    {
      id: 'hmac-key-id',
      description: 'Google Cloud Storage HMAC key ID',
      keywords: ['goog'],
      pattern: /(?<![A-Za-z0-9_])(?:GOOG1E[A-Z0-9]{55}|GOOG[A-Z0-9]{20})(?![A-Za-z0-9_])/,
      check: 'letters-and-digits',
      positive: [
        'export GCS_ACCESS_KEY="<<GOOG{uppernum:18}K7>>"',
        '--gcs-access-key <<GOOG{uppernum:18}K7>>',
      ],
      negative: ['GOOG{uppernum:19}', 'GOOG{uppernum:21}', 'GOOGLECLOUDPLATFORMLOGOS'],
    },
    {
      id: 'hmac-secret',
      description: 'Google Cloud Storage HMAC secret',
      near: ['gcssecret', 'gcshmac', 'gcsaccess', 'googlestoragesecret', 'googlehmac', 'gshmac'],
      value: /[A-Za-z0-9+/]{40}/,
      check: 'mixed-case-and-digits',
      positive: ['GCS_HMAC_SECRET=<<{base64:40}>>', 'gcs_hmac_secret: "<<{base64:40}>>"'],
      negative: [
        'GCS_SECRET_KEY={base64:36}k7Q',
        'gcssecret-1.0.tgz sha256 {hex:64}',
        'GCS_SECRET_KEY=your_hmac_secret_here',
      ],
    },
    {
      id: 'fcm-server-key',
      description: 'Firebase Cloud Messaging server key',
      revoke: 'https://console.firebase.google.com, "Project settings", "Cloud Messaging"',
      keywords: [':apa91b'],
      pattern: /(?<![A-Za-z0-9_])AAAA[A-Za-z0-9_-]{7}:APA91b[A-Za-z0-9_-]{134}(?![A-Za-z0-9_-])/,
      before: 11,
      positive: [
        'fcm.server.key=<<AAAA{alnum:7}:APA91b{alnum:134}>>',
        "curl -H 'Authorization: Bearer <<AAAA{alnum:7}:APA91b{alnum:134}>>' https://api.test/v1",
      ],
      negative: [
        'fcm_server_key: AAAA{alnum:7}:APA91b{alnum:133}',
        'client = Client(fcm_server_key="AAAA{alnum:7}:APA91b{alnum:135}")',
        'FCM_SERVER_KEY=AAAAyour-key-goes-here',
      ],
    },
    {
      id: 'recaptcha-secret',
      description: 'Google reCAPTCHA secret key',
      revoke: 'https://www.google.com/recaptcha/admin',
      near: ['recaptcha'],
      value: /6L[A-Za-z0-9_-]{38}/,
      words: ['secret'],
      positive: ['RECAPTCHA_SECRET_KEY=<<6L{alnum:38}>>', '"recaptchaSecret": "<<6L{alnum:38}>>"'],
      negative: [
        'RECAPTCHA_SECRET_KEY=6L{alnum:37}',
        'recaptcha-1.0.tgz sha256 {hex:64}',
        'RECAPTCHA_SECRET_KEY=your_recaptcha_secret_here',
      ],
    },
  ],
} satisfies Provider;
