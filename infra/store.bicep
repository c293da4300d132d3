// The cases: an Azure Cosmos DB account without keys and without a public address, with backups of every moment.
param name string
param location string
param database string
param throughput int

@description('The identity that reads and writes the cases. Nobody else is given anything.')
param ownerId string
param endpointsSubnetId string
param zoneId string

// NB: the same list that `npm run provision` makes containers from; a test compares them.
var containers = loadJsonContent('containers.json')

resource account 'Microsoft.DocumentDB/databaseAccounts@2024-05-15' = {
  name: '${name}-cases'
  location: location
  kind: 'GlobalDocumentDB'
  properties: {
    databaseAccountOfferType: 'Standard'
    disableLocalAuth: true
    disableKeyBasedMetadataWriteAccess: true
    publicNetworkAccess: 'Disabled'
    minimalTlsVersion: 'Tls12'
    consistencyPolicy: {
      defaultConsistencyLevel: 'Session'
    }
    locations: [
      {
        locationName: location
        failoverPriority: 0
        isZoneRedundant: location == 'uksouth'
      }
    ]
    // NB: backups hold what was disposed of until they run out. The retention schedule has to name these thirty days.
    backupPolicy: {
      type: 'Continuous'
      continuousModeProperties: {
        tier: 'Continuous30Days'
      }
    }
  }
}

resource cases 'Microsoft.DocumentDB/databaseAccounts/sqlDatabases@2024-05-15' = {
  parent: account
  name: database
  properties: {
    resource: {
      id: database
    }
  }
}

resource container 'Microsoft.DocumentDB/databaseAccounts/sqlDatabases/containers@2024-05-15' = [
  for each in containers: {
    parent: cases
    name: each.id
    properties: {
      resource: {
        id: each.id
        partitionKey: {
          kind: 'Hash'
          version: each.partitionKey.version
          paths: each.partitionKey.paths
        }
        defaultTtl: each.defaultTtl
        indexingPolicy: each.indexingPolicy
      }
      options: {
        autoscaleSettings: {
          maxThroughput: throughput
        }
      }
    }
  }
]

// What Azure calls the Cosmos DB Built-in Data Contributor: it reads and writes items, and makes no databases.
resource contributor 'Microsoft.DocumentDB/databaseAccounts/sqlRoleAssignments@2024-05-15' = {
  parent: account
  name: guid(account.id, ownerId, database)
  properties: {
    principalId: ownerId
    roleDefinitionId: '${account.id}/sqlRoleDefinitions/00000000-0000-0000-0000-000000000002'
    scope: '${account.id}/dbs/${database}'
  }
  dependsOn: [
    cases
  ]
}

resource endpoint 'Microsoft.Network/privateEndpoints@2024-01-01' = {
  name: '${name}-cases'
  location: location
  properties: {
    subnet: {
      id: endpointsSubnetId
    }
    privateLinkServiceConnections: [
      {
        name: 'cases'
        properties: {
          privateLinkServiceId: account.id
          groupIds: ['Sql']
        }
      }
    ]
  }
}

resource names 'Microsoft.Network/privateEndpoints/privateDnsZoneGroups@2024-01-01' = {
  parent: endpoint
  name: 'names'
  properties: {
    privateDnsZoneConfigs: [
      {
        name: 'cases'
        properties: {
          privateDnsZoneId: zoneId
        }
      }
    ]
  }
}

output endpoint string = account.properties.documentEndpoint
output accountName string = account.name
