export const mail = {
  subject: 'Your user name and temporary password for Microsoft 365',
  subjectWithout: 'Your account for Microsoft 365',
  greeting: 'Hello {{name}},',
  intro: '{{customer}} has made a Microsoft 365 account for you.',
  userName: 'User name: {{value}}',
  password: 'Temporary password: {{value}}',
  signIn: 'Sign in at {{address}} and choose a password of your own when you are asked to.',
  passwordApart: 'You will get your temporary password in another way.',
  deleteMail: 'Delete this message when you have signed in.',
  summarySubject: '{{customer}}: user names and temporary passwords',
  summaryIntro: 'These are the new user names and temporary passwords.',
  summaryHandOut: 'Please hand each of them to that person alone, and delete this message afterwards.',
  file: 'E-mail drafts {{customer}} WITH PASSWORDS',
  dialog: {
    command: 'E-mail',
    title_one: 'E-mail for {{count, number}} user',
    title_other: 'E-mail for {{count, number}} users',
    titleNamed: 'E-mail for {{name}}',
    lessSafe:
      'E-mail is less safe than paper: whoever can read the mailbox can read the password. Partner Desk never sends anything by itself; it makes drafts, and you send them.',
    without: 'Open draft without password',
    withoutHint:
      'In your mail program, with the user name alone. The password goes another way: on paper or by phone.',
    with: 'Save draft with password',
    withMany: 'Save drafts with passwords',
    form: 'Drafts',
    each: 'One draft for each user, to the alternate e-mail address',
    summary: 'One draft with all user names and passwords, to {{contact}}',
    summaryNoContact:
      'One draft with all user names and passwords. The customer has no contact e-mail, so the recipient is left empty.',
    howOutlook: 'Outlook opens the .eml file ready to send.',
    howOthers: 'In Thunderbird choose Edit as new message, in Apple Mail Message > Send again.',
    howArchive: 'Several drafts come in one ZIP archive; extract it first.',
    deleteFiles: 'The files hold passwords. Delete them when the messages are sent.',
    saved_one: '{{count, number}} draft saved.',
    saved_other: '{{count, number}} drafts saved.',
    noAddress_one:
      '{{count, number}} user has no alternate e-mail address: the recipient of that draft is left empty.',
    noAddress_other:
      '{{count, number}} users have no alternate e-mail address: the recipient of their drafts is left empty.',
  },
} as const
