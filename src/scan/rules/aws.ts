import type { Provider } from '../rule.ts';

export default {
  id: 'aws',
  name: 'AWS',
  docs: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html#identifiers-unique-ids',
  revoke: 'https://console.aws.amazon.com/iam/home#/security_credentials, or aws iam delete-access-key',
  rules: [
    {
      id: 'access-key-id',
      description: 'AWS access key ID',
      keywords: ['akia', 'asia', 'abia', 'acca', 'a3t'],
      pattern:
        /(?<![A-Za-z0-9_])(?:AKIA|ASIA|ABIA|ACCA|A3T[A-Z0-9])(?![A-Z0-9]{9}EXAMPLE)[A-Z0-9]{16}(?![A-Za-z0-9_])/,
      check: 'no-words',
      positive: [
        'AWS_ACCESS_KEY_ID=<<AKIA{uppernum:14}K7>>',
        'AWS_ACCESS_KEY_ID=<<AKIA{upper:16}>>',
        'client = Client(aws_access_key_id="<<ASIA{uppernum:14}K7>>")',
        'os.environ["AWS_ACCESS_KEY_ID"] = "<<ABIA{uppernum:14}K7>>"',
        'AWS_ACCESS_KEY_ID=<<ACCA{uppernum:14}K7>>',
      ],
      negative: [
        'AWS_ACCESS_KEY_ID=AKIA{uppernum:13}K7',
        "const awsAccessKeyId = 'AKIA{uppernum:15}K7';",
        'AWS_ACCESS_KEY_ID=AKIAyour-key-goes-here',
        'AWS_ACCESS_KEY_ID=AKIA{upper:9}EXAMPLE',
      ],
    },
    {
      id: 'access-key-pair',
      description: 'AWS secret access key beside its ID',
      keywords: ['akia', 'asia'],
      pattern:
        /(?<![A-Za-z0-9_])(?:AKIA|ASIA)[A-Z0-9]{16}(?![A-Za-z0-9_])[^]{1,150}?(?<![A-Za-z0-9/+=._-])(?<secret>[A-Za-z0-9/+]{40})(?![A-Za-z0-9/+=_-])/,
      within: 400,
      check: 'mixed-case-and-digits',
      entropy: 3.5,
      positive: [
        'AKIA{uppernum:16},<<{base64:40}>>',
        'id: ASIA{uppernum:16}\nsecret: "<<{base64:40}>>"',
        '{"AccessKeyId":"AKIA{uppernum:16}","Value":"<<{base64:40}>>"}',
      ],
      negative: [
        'AKIA{uppernum:16} {base64:39}',
        'AKIA{uppernum:16} commit {hex:40}',
        'AKIA{uppernum:15} {base64:40}',
      ],
    },
    {
      id: 'secret-access-key',
      description: 'AWS secret access key',
      near: ['aws', 'amazon', 'secretaccesskey', 's3secret', 's3accesskey'],
      value: /[A-Za-z0-9+/]{40}/,
      check: 'mixed-case-and-digits',
      entropy: 3.5,
      positive: [
        'aws_secret_access_key = <<{base64:40}>>',
        "secretAccessKey: '<<{base64:40}>>',",
        'AWS_SECRET_KEY="<<{base64:40}>>"',
        '<add key="AWSSecretKey" value="<<{base64:40}>>" />',
      ],
      negative: [
        'aws_secret_access_key = {base64:39}',
        'aws_secret_access_key = {hex:40}',
        'aws_secret_access_key = <your-secret-access-key>',
      ],
    },
    {
      id: 'session-token',
      description: 'AWS session token',
      keywords: ['iqojb3jpz2lux2vj', 'fwogzxivyxdze', 'fqogzxivyxdze'],
      pattern:
        /(?<![A-Za-z0-9_])(?:IQoJb3JpZ2luX2Vj|F[wQ]oGZXIvYXdzE)[A-Za-z0-9+/%]{100,2000}={0,2}(?![A-Za-z0-9+/=])/,
      within: 2100,
      positive: [
        'ENV AWS_SESSION_TOKEN <<IQoJb3JpZ2luX2Vj{base64:100}>>',
        '  - name: AWS_SESSION_TOKEN\n    value: "<<FwoGZXIvYXdzE{base64:100}>>"',
        '"awsSessionToken": "<<FQoGZXIvYXdzE{base64:100}>>",',
      ],
      negative: [
        'AWS_SESSION_TOKEN=IQoJb3JpZ2luX2Vj{base64:99}',
        'AWS_SESSION_TOKEN=IQoJb3JpZ2luX2Vjyour-token-goes-here',
      ],
    },
    {
      id: 'bedrock-api-key',
      description: 'AWS Bedrock API key',
      keywords: ['absk'],
      pattern: /(?<![A-Za-z0-9_])ABSK[A-Za-z0-9+/]{109,269}={0,2}(?![A-Za-z0-9+/=])/,
      entropy: 3.5,
      positive: [
        'aws.bearer.token.bedrock=<<ABSK{base64:109}>>',
        "curl -H 'Authorization: Bearer <<ABSK{base64:109}>>' https://api.test/v1",
      ],
      negative: [
        'aws_bearer_token_bedrock: ABSK{base64:108}',
        'client = Client(aws_bearer_token_bedrock="ABSK{base64:270}")',
        'AWS_BEARER_TOKEN_BEDROCK=ABSKyour-key-goes-here',
      ],
    },
    {
      id: 'bedrock-short-term-api-key',
      description: 'AWS Bedrock short-term API key',
      keywords: ['bedrock-api-key-ymvkcm9jay5hbwf6b25hd3muy29t'],
      pattern:
        /(?<![A-Za-z0-9_])bedrock-api-key-YmVkcm9jay5hbWF6b25hd3MuY29t[A-Za-z0-9+/]{20,3000}={0,2}(?![A-Za-z0-9+/=])/,
      within: 3100,
      positive: [
        'os.environ["AWS_BEARER_TOKEN_BEDROCK"] = "<<bedrock-api-key-YmVkcm9jay5hbWF6b25hd3MuY29t{base64:20}>>"',
        'AWS_BEARER_TOKEN_BEDROCK=<<bedrock-api-key-YmVkcm9jay5hbWF6b25hd3MuY29t{base64:20}>>',
      ],
      negative: [
        'export AWS_BEARER_TOKEN_BEDROCK="bedrock-api-key-YmVkcm9jay5hbWF6b25hd3MuY29t{base64:19}"',
        'AWS_BEARER_TOKEN_BEDROCK=bedrock-api-key-YmVkcm9jay5hbWF6b25hd3MuY29tyour-key-goes-here',
      ],
    },
    {
      id: 'mws-token',
      description: 'Amazon MWS auth token',
      keywords: ['amzn.mws.'],
      pattern:
        /(?<![A-Za-z0-9_])amzn\.mws\.[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}(?![A-Za-z0-9_])/,
      positive: ['Authorization: Bearer <<amzn.mws.{uuid}>>', 'mws_auth_token: <<amzn.mws.{uuid}>>'],
      negative: ['amzn.mws.{hex:32}', 'amzn.mws.{hex:8}-{hex:4}'],
    },
    {
      id: 'login-client-secret',
      description: 'Login with Amazon client secret',
      keywords: ['amzn1.oa2-cs.v1.'],
      pattern: /(?<![A-Za-z0-9_])amzn1\.oa2-cs\.v1\.[0-9a-f]{64}(?![A-Za-z0-9_])/,
      positive: [
        '{"token":"<<amzn1.oa2-cs.v1.{hex:64}>>"}',
        'export LWA_CLIENT_SECRET="<<amzn1.oa2-cs.v1.{hex:64}>>"',
      ],
      negative: [
        'lwa_client_secret: amzn1.oa2-cs.v1.{hex:63}',
        'client = Client(lwa_client_secret="amzn1.oa2-cs.v1.{hex:65}")',
        'LWA_CLIENT_SECRET=amzn1.oa2-cs.v1.your-token-goes-here',
      ],
    },
    {
      id: 'login-refresh-token',
      description: 'Login with Amazon token',
      keywords: ['atzr|', 'atza|'],
      pattern: /(?<![A-Za-z0-9_])Atz[ra]\|[A-Za-z0-9_+/=-]{100,1500}(?![A-Za-z0-9_+/=-])/,
      within: 1600,
      positive: ['"lwaToken": "<<Atzr|{alnum:100}>>",', 'ENV LWA_TOKEN <<Atza|{alnum:100}>>'],
      negative: ['export LWA_TOKEN="Atzr|{alnum:99}"', 'LWA_TOKEN=Atzr|your-token-goes-here'],
    },
    {
      id: 'appsync-api-key',
      description: 'AWS AppSync API key',
      keywords: ['da2-'],
      pattern: /(?<![A-Za-z0-9_])da2-[a-z0-9]{26}(?![A-Za-z0-9_])/,
      check: 'letters-and-digits',
      positive: [
        "const appsyncApiKey = '<<da2-{lowernum:24}k7>>';",
        'appsync.api.key=<<da2-{lowernum:24}k7>>',
      ],
      negative: [
        'APPSYNC_API_KEY=da2-{lowernum:23}k7',
        "const appsyncApiKey = 'da2-{lowernum:25}k7';",
        'APPSYNC_API_KEY=da2-your-key-goes-here',
      ],
    },
  ],
} satisfies Provider;
