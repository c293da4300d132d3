// Everything that a Trust needs in Azure to run the complaints bot: who it is, where it runs, where cases are kept, how
// Teams reaches it and who is told when it is not well. Deploy it into a resource group of its own; see README.md here.
targetScope = 'resourceGroup'

@description('Begins the name of everything that is made. It becomes part of a host name, so it has to be new in Azure.')
@minLength(4)
@maxLength(24)
param name string

@description('Where case data is kept and handled. The Trust’s information governance decides; both regions named here are in the United Kingdom.')
@allowed(['uksouth', 'ukwest'])
param location string = 'uksouth'

@description('What Teams shows as the name of the bot.')
param displayName string = 'Complaints'

@description('The email address that is told when the bot is not well. Nothing about a case is in these messages.')
param alertEmail string

@description('The group whose members hold each role: {"palsOfficer": "<object id>", ...}, with the names of policy/roles.ts.')
param roleGroups object

@description('Hosts that files people send may be fetched from, such as trust.sharepoint.com,trust-my.sharepoint.com.')
param fileHosts string

@description('Other settings of .env.example, such as GRAPH_DRIVE_ID, GRAPH_MAILBOX or RESPONSE_RUNS_FROM.')
param moreSettings object = {}

@description('Where requests may come from: the addresses that Microsoft publishes for Teams. The bot proves each request besides.')
param teamsAddresses array = ['52.112.0.0/14', '52.122.0.0/15']

@description('How many days the log with its seals is kept. The seals are compared with the store, so keep them as long as the cases.')
@minValue(30)
@maxValue(4383)
param logDays int = 4383

@description('How many instances run. One is enough; a second takes over within minutes when the first one is lost.')
@minValue(1)
@maxValue(5)
param instances int = 2

@description('What one container of cases may use at most a second, in request units. docs/requestUnits.md says what each action asks.')
param throughput int = 4000

var database = 'complaints'

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31' = {
  name: '${name}-identity'
  location: location
}

module network 'network.bicep' = {
  name: 'network'
  params: {
    name: name
    location: location
  }
}

module store 'store.bicep' = {
  name: 'store'
  params: {
    name: name
    location: location
    database: database
    throughput: throughput
    ownerId: identity.properties.principalId
    endpointsSubnetId: network.outputs.endpointsSubnetId
    zoneId: network.outputs.zoneId
  }
}

module program 'program.bicep' = {
  name: 'program'
  params: {
    name: name
    location: location
    displayName: displayName
    instances: instances
    identityId: identity.id
    teamsAddresses: teamsAddresses
    programSubnetId: network.outputs.programSubnetId
    settings: union(
      {
        HOST: '0.0.0.0'
        STORE: 'cosmos'
        COSMOS_ENDPOINT: store.outputs.endpoint
        COSMOS_DATABASE: database
        AZURE_CLIENT_ID: identity.properties.clientId
        DIRECTORY: 'graph'
        GRAPH_ROLE_GROUPS: string(roleGroups)
        // NB: /home is one disk that all instances share and that stays; everything else of an instance goes with it.
        FILES_FOLDER: '/home/complaints/files'
        FILE_HOSTS: fileHosts
        TRUST_FILE: '/home/complaints/trust.json'
        MICROSOFT_APP_ID: identity.properties.clientId
        MICROSOFT_APP_TYPE: 'UserAssignedMSI'
        MICROSOFT_APP_TENANT_ID: identity.properties.tenantId
      },
      moreSettings
    )
  }
}

module watching 'watching.bicep' = {
  name: 'watching'
  params: {
    name: name
    location: location
    alertEmail: alertEmail
    logDays: logDays
    siteName: program.outputs.siteName
    accountName: store.outputs.accountName
  }
}

@description('BOT_DOMAIN, for the app package that `npm run package` makes.')
output botDomain string = program.outputs.host

@description('MICROSOFT_APP_ID, for the app package.')
output appId string = identity.properties.clientId

@description('The identity that docs/graphPermissions.md is about.')
output principalId string = identity.properties.principalId
