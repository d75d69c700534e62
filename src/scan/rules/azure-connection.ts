import type { Provider } from '../rule.ts';

export default {
  id: 'azure-connection',
  name: 'Azure',
  docs: 'https://learn.microsoft.com/en-us/azure/storage/common/storage-configure-connection-string',
  revoke: 'https://portal.azure.com: the resource, "Keys", "Regenerate"',
  rules: [
    {
      id: 'account-key',
      description: 'Azure account key in a connection string',
      keywords: ['accountkey='],
      pattern: /AccountKey=(?<secret>[A-Za-z0-9+/]{43,86}={1,2})(?![A-Za-z0-9+/=])/i,
      within: 120,
      entropy: 3.5,
      positive: [
        'DefaultEndpointsProtocol=https;AccountName=shop;AccountKey=<<{base64:86}==>>;EndpointSuffix=core.windows.net',
        '"CosmosDb": "AccountEndpoint=https://shop.documents.azure.com:443/;AccountKey=<<{base64:86}==>>;"',
      ],
      negative: [
        'DefaultEndpointsProtocol=https;AccountName=shop;AccountKey={base64:40}==;',
        'DefaultEndpointsProtocol=https;AccountName=shop;AccountKey=<key>;',
      ],
    },
    {
      id: 'shared-access-key',
      description: 'Azure shared access key in a connection string',
      keywords: ['sharedaccesskey='],
      pattern: /SharedAccessKey=(?<secret>[A-Za-z0-9+/]{43}=)(?![A-Za-z0-9+/=])/i,
      within: 120,
      entropy: 3.5,
      positive: [
        'Endpoint=sb://shop.servicebus.windows.net/;SharedAccessKeyName=RootManageSharedAccessKey;SharedAccessKey=<<{base64:43}=>>',
        'HostName=shop.azure-devices.net;DeviceId=pump;SharedAccessKey=<<{base64:43}=>>',
      ],
      negative: [
        'SharedAccessKeyName=send;SharedAccessKey={base64:42}=',
        'SharedAccessKeyName=send;SharedAccessKey=<key>',
      ],
    },
    {
      id: 'access-key',
      description: 'Azure access key in a connection string',
      keywords: [';accesskey='],
      pattern: /;AccessKey=(?<secret>[A-Za-z0-9+/]{43,118}={0,2})(?![A-Za-z0-9+/=])/i,
      within: 160,
      entropy: 3.5,
      positive: [
        'Endpoint=https://shop.service.signalr.net;AccessKey=<<{base64:43}=>>;Version=1.0;',
        'endpoint=https://shop.communication.azure.com/;accesskey=<<{base64:86}==>>',
      ],
      negative: [
        'Endpoint=https://shop.service.signalr.net;AccessKey={base64:42};',
        'Endpoint=https://shop.service.signalr.net;AccessKey=<key>;',
      ],
    },
    {
      id: 'app-configuration-secret',
      description: 'Azure App Configuration secret',
      keywords: ['azconfig.io;id='],
      pattern:
        /azconfig\.io;Id=[^;\s"']{4,80};Secret=(?<secret>[A-Za-z0-9+/]{36,100}={0,2})(?![A-Za-z0-9+/=])/i,
      within: 260,
      entropy: 3.5,
      positive: [
        'Endpoint=https://shop.azconfig.io;Id=Ab1C-l0-s0:{base64:20};Secret=<<{base64:43}=>>',
        '"AppConfig": "Endpoint=https://shop.azconfig.io;Id=Xy9Z;Secret=<<{alnum:84}>>"',
      ],
      negative: [
        'Endpoint=https://shop.azconfig.io;Id=Xy9Z;Secret={base64:30}',
        'Endpoint=https://shop.azconfig.io;Id=<id>;Secret=<secret>',
      ],
    },
    {
      id: 'sas-signature',
      description: 'Azure shared access signature',
      keywords: ['&sig=', '?sig=', ';sig='],
      pattern:
        /[?&;]sig=(?<secret>(?:[A-Za-z0-9]|%2[BbFf]){43,44}%3[Dd]|[A-Za-z0-9+/]{43}=)(?![A-Za-z0-9+/=%])/,
      within: 160,
      entropy: 3.5,
      positive: [
        'https://shop.blob.core.windows.net/in/a.csv?sv=2022-11-02&sr=b&sp=r&sig=<<{alnum:20}%2B{alnum:22}%3D>>',
        'SharedAccessSignature=sv=2021-06-08&ss=b&sig=<<{base64:43}=>>',
      ],
      negative: [
        'https://x.example/?sv=1&sig={alnum:30}%3D',
        'https://x.example/?a=1&sig={hex:64}',
        'https://x.example/?sv=1&sig=<signature>',
      ],
    },
    {
      id: 'logic-apps-signature',
      description: 'Azure Logic Apps or Power Automate trigger URL',
      keywords: ['/triggers/'],
      pattern:
        /https:\/\/[a-z0-9.-]{3,120}(?::443)?\/(?:workflows|powerautomate\/automations\/direct\/workflows)\/[0-9a-f]{32}\/triggers\/[A-Za-z0-9_]{1,40}\/(?:paths\/)?(?:invoke|run)[^\s"'<>]{0,150}[?&]sig=(?<secret>[A-Za-z0-9_-]{43})(?![A-Za-z0-9_-])/,
      before: 220,
      within: 600,
      positive: [
        'https://prod-27.westeurope.logic.azure.com:443/workflows/{hex:32}/triggers/manual/paths/invoke?api-version=2016-06-01&sp=%2Ftriggers%2Fmanual%2Frun&sv=1.0&sig=<<{alnum:43}>>',
        'url = "https://prod-01.eastus.logic.azure.com/workflows/{hex:32}/triggers/request/run?sig=<<{base64url:43}>>"',
      ],
      negative: [
        'https://prod-27.westeurope.logic.azure.com:443/workflows/{hex:32}/triggers/manual/paths/invoke?sig={alnum:30}',
        'https://prod-27.westeurope.logic.azure.com:443/workflows/{hex:32}/triggers/manual/paths/invoke',
      ],
    },
    {
      id: 'function-url-code',
      description: 'Azure function key in a URL',
      keywords: ['.azurewebsites.net/api/'],
      pattern:
        /\.azurewebsites\.net\/api\/[^\s"'<>?]{1,150}\?(?:[^\s"'<>]{0,60}&)?code=(?<secret>[A-Za-z0-9_/+-]{40,80}(?:={1,2}|(?:%3[Dd]){1,2}))/,
      within: 360,
      check: 'mixed-case-and-digits',
      positive: [
        'https://shop.azurewebsites.net/api/orders?code=<<{alnum:54}==>>',
        'curl "https://shop.azurewebsites.net/api/orders/1?x=1&code=<<{base64url:54}%3D%3D>>"',
      ],
      negative: [
        'https://shop.azurewebsites.net/api/orders?code=200',
        'https://shop.azurewebsites.net/api/orders?code={alnum:30}==',
      ],
    },
    {
      id: 'publish-profile-password',
      description: 'Azure App Service publish profile password',
      keywords: ['userpwd="'],
      pattern: /userPWD="(?<secret>[A-Za-z0-9]{60})"/i,
      within: 80,
      positive: [
        '<publishProfile userName="$shop" userPWD="<<{alnum:60}>>" />',
        'userName="$a" userPWD="<<{alnum:60}>>" destinationAppUrl="http://a"',
      ],
      negative: ['userPWD="{alnum:59}"', 'userPWD="$(Password)"'],
    },
  ],
} satisfies Provider;
