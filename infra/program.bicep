// The program, reached by Teams alone, and its registration as a bot.
param name string
param location string
param displayName string
param instances int
param identityId string
param teamsAddresses array
param programSubnetId string

@description('What .env.example lists, by name.')
param settings object

resource plan 'Microsoft.Web/serverfarms@2023-12-01' = {
  name: '${name}-plan'
  location: location
  kind: 'linux'
  sku: {
    name: 'P0v3'
    capacity: instances
  }
  properties: {
    reserved: true
  }
}

resource site 'Microsoft.Web/sites@2023-12-01' = {
  name: name
  location: location
  kind: 'app,linux'
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: {
      '${identityId}': {}
    }
  }
  properties: {
    serverFarmId: plan.id
    httpsOnly: true
    clientAffinityEnabled: false
    virtualNetworkSubnetId: programSubnetId
    siteConfig: {
      linuxFxVersion: 'NODE|22-lts'
      appCommandLine: 'npm start'
      alwaysOn: true
      http20Enabled: true
      minTlsVersion: '1.2'
      scmMinTlsVersion: '1.2'
      ftpsState: 'Disabled'
      vnetRouteAllEnabled: true
      // NB: not /readyz. Starting the program anew does not bring back a store that is away.
      healthCheckPath: '/healthz'
      ipSecurityRestrictionsDefaultAction: 'Deny'
      ipSecurityRestrictions: [
        for (addresses, place) in teamsAddresses: {
          name: 'teams${place}'
          action: 'Allow'
          priority: 100 + place
          ipAddress: addresses
        }
      ]
    }
  }
}

resource applied 'Microsoft.Web/sites/config@2023-12-01' = {
  parent: site
  name: 'appsettings'
  properties: union(settings, {
    SCM_DO_BUILD_DURING_DEPLOYMENT: 'true'
    WEBSITES_ENABLE_APP_SERVICE_STORAGE: 'true'
  })
}

// Whoever deploys proves it by an identity of their own.
resource passwords 'Microsoft.Web/sites/basicPublishingCredentialsPolicies@2023-12-01' = [
  for way in ['scm', 'ftp']: {
    parent: site
    name: way
    properties: {
      allow: false
    }
  }
]

resource bot 'Microsoft.BotService/botServices@2022-09-15' = {
  name: '${name}-bot'
  location: 'global'
  kind: 'azurebot'
  sku: {
    name: 'S1'
  }
  properties: {
    displayName: displayName
    endpoint: 'https://${site.properties.defaultHostName}/api/messages'
    msaAppType: 'UserAssignedMSI'
    msaAppId: settings.MICROSOFT_APP_ID
    msaAppTenantId: settings.MICROSOFT_APP_TENANT_ID
    msaAppMSIResourceId: identityId
    disableLocalAuth: true
  }
}

resource teams 'Microsoft.BotService/botServices/channels@2022-09-15' = {
  parent: bot
  name: 'MsTeamsChannel'
  location: 'global'
  properties: {
    channelName: 'MsTeamsChannel'
    properties: {
      isEnabled: true
    }
  }
}

output host string = site.properties.defaultHostName
output siteName string = site.name
