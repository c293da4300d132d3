/** Every application permission of Graph that is used, with the reason. There is no other. */
export const graphPermissions = {
  'User.Read.All': {
    of: 'The directory',
    why: 'A person’s name, job title, manager and e-mail, whether they are a guest or have left, and search by name or job title. Less would not show job titles, managers or guests.',
  },
  'GroupMember.Read.All': {
    of: 'The directory',
    why: 'Which roles somebody holds, and who holds a role, from the members of the groups in GRAPH_ROLE_GROUPS. Nothing in a group is changed.',
  },
  'MailboxSettings.Read': {
    of: 'Choosing people',
    why: 'Automatic replies, so that whoever gives out work sees who is out of office. The message itself is not kept or shown. May be limited to the mailboxes of those who investigate.',
  },
  'Presence.Read.All': {
    of: 'Choosing people',
    why: 'Presence, so that whoever gives out work sees who is there now.',
  },
  'TeamsAppInstallation.ReadWriteSelfForUser.All': {
    of: 'Messages',
    why: 'Installs this app, and no other, for somebody a message is owed to who does not have it. Only with GRAPH_CATALOG_APP_ID.',
  },
  'Mail.Send': {
    of: 'Letters',
    why: 'Sends letters from the shared mailbox, only with GRAPH_MAILBOX. To be limited to that mailbox with Exchange’s role-based access for applications.',
  },
  'Mail.Read': {
    of: 'Letters',
    why: 'Before a letter goes, looks whether it went before, by a property put on it. To be limited to the same mailbox.',
  },
  'Sites.Selected': {
    of: 'Documents',
    why: 'Keeps letters that went and what is in documents of cases in the one SharePoint library it has been given write access to, reads and removes such documents there, and opens no other site. Only with GRAPH_DRIVE_ID.',
  },
} as const;

export type GraphPermission = keyof typeof graphPermissions;
