// The log, kept apart from the store so that whoever could change one cannot change the other, and who is told.
param name string
param location string
param alertEmail string
param logDays int
param siteName string
param accountName string

resource site 'Microsoft.Web/sites@2023-12-01' existing = {
  name: siteName
}

resource account 'Microsoft.DocumentDB/databaseAccounts@2024-05-15' existing = {
  name: accountName
}

resource log 'Microsoft.OperationalInsights/workspaces@2023-09-01' = {
  name: '${name}-log'
  location: location
  properties: {
    sku: {
      name: 'PerGB2018'
    }
    retentionInDays: min(logDays, 730)
  }
}

// Beyond two years a workspace keeps a table for longer, and the seals are in this one.
resource console 'Microsoft.OperationalInsights/workspaces/tables@2022-10-01' = {
  parent: log
  name: 'AppServiceConsoleLogs'
  properties: {
    retentionInDays: min(logDays, 730)
    totalRetentionInDays: logDays
  }
}

resource programLogs 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  scope: site
  name: 'log'
  properties: {
    workspaceId: log.id
    logs: [
      {
        category: 'AppServiceConsoleLogs'
        enabled: true
      }
      {
        category: 'AppServicePlatformLogs'
        enabled: true
      }
    ]
  }
}

// Who changed or opened the store beside the program.
resource storeLogs 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  scope: account
  name: 'log'
  properties: {
    workspaceId: log.id
    logs: [
      {
        category: 'ControlPlaneRequests'
        enabled: true
      }
    ]
  }
}

resource told 'Microsoft.Insights/actionGroups@2023-01-01' = {
  name: '${name}-told'
  location: 'global'
  properties: {
    groupShortName: 'complaints'
    enabled: true
    emailReceivers: [
      {
        name: 'email'
        emailAddress: alertEmail
        useCommonAlertSchema: true
      }
    ]
  }
}

resource unwell 'Microsoft.Insights/metricAlerts@2018-03-01' = {
  name: '${name}-unwell'
  location: 'global'
  properties: {
    description: 'The bot does not answer on at least one instance.'
    severity: 1
    enabled: true
    scopes: [site.id]
    evaluationFrequency: 'PT1M'
    windowSize: 'PT5M'
    criteria: {
      'odata.type': 'Microsoft.Azure.Monitor.SingleResourceMultipleMetricCriteria'
      allOf: [
        {
          name: 'healthy'
          criterionType: 'StaticThresholdCriterion'
          metricName: 'HealthCheckStatus'
          operator: 'LessThan'
          threshold: 100
          timeAggregation: 'Average'
        }
      ]
    }
    actions: [
      {
        actionGroupId: told.id
      }
    ]
  }
}

// Each is an event in bot/log.ts's words. A sealing that failed is for the information security team on the same day.
var worrying = ['sealingFailed', 'sweepFailed', 'backlogFailed', 'lookFailed', 'fault']

resource worried 'Microsoft.Insights/scheduledQueryRules@2023-12-01' = [
  for event in worrying: {
    name: '${name}-${event}'
    location: location
    properties: {
      description: 'The log has an event ${event}: docs/hardening.md says what to do.'
      severity: event == 'sealingFailed' ? 1 : 2
      enabled: true
      scopes: [log.id]
      evaluationFrequency: 'PT15M'
      windowSize: 'PT15M'
      criteria: {
        allOf: [
          {
            query: 'AppServiceConsoleLogs | where ResultDescription has "\\"event\\":\\"${event}\\""'
            timeAggregation: 'Count'
            operator: 'GreaterThan'
            threshold: event == 'fault' ? 5 : 0
            failingPeriods: {
              numberOfEvaluationPeriods: 1
              minFailingPeriodsToAlert: 1
            }
          }
        ]
      }
      actions: {
        actionGroups: [told.id]
      }
    }
    dependsOn: [console]
  }
]
