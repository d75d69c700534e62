import type { Provider } from '../rule.ts';

export default {
  id: 'authress',
  name: 'Authress',
  docs: 'https://authress.io/knowledge-base/docs/authorization/service-clients/secrets-scanning',
  revoke: 'https://authress.io/app/#/settings?focus=clients',
  rules: [
    {
      id: 'access-key',
      description: 'Authress service client access key',
      keywords: ['.acc_', '.acc-'],
      pattern:
        /(?<![A-Za-z0-9_])(?:sc|ext|scauth|authress)_[a-z0-9]{5,30}\.[a-z0-9]{4,6}\.acc[_-][a-z0-9-]{10,32}\.[A-Za-z0-9+/_=-]{30,120}(?![A-Za-z0-9+/_=-])/,
      before: 50,
      positive: [
        'Authorization: Bearer <<sc_{lowernum:5}.{lowernum:4}.acc_{lowernum:10}.{base64url:30}>>',
        'authress_access_key: <<ext_{lowernum:5}.{lowernum:4}.acc_{lowernum:10}.{base64url:30}>>',
        '<add key="AUTHRESS_ACCESS_KEY" value="<<scauth_{lowernum:5}.{lowernum:4}.acc_{lowernum:10}.{base64url:30}>>" />',
        'Authorization: Bearer <<authress_{lowernum:5}.{lowernum:4}.acc_{lowernum:10}.{base64url:30}>>',
      ],
      negative: [
        'AUTHRESS_ACCESS_KEY=sc_{lowernum:5}.{lowernum:4}.acc_{lowernum:10}.{base64url:29}',
        "const authressAccessKey = 'sc_{lowernum:5}.{lowernum:4}.acc_{lowernum:10}.{base64url:121}';",
        'AUTHRESS_ACCESS_KEY=sc_your-key-goes-here',
      ],
    },
  ],
} satisfies Provider;
