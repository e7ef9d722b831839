import type { RefusalCode } from '#shared/contract/index.ts'

/** For every refusal one sentence or two: what, why, and how to mend it. */
export const refusals = {
  'invalid-input': 'Partner Desk did not understand this. Check what you have entered, and try again.',
  'unknown-method':
    'This is not part of Partner Desk. Restart the application so that all its parts fit together.',
  'store-failed':
    'It could not be saved: the data folder can’t be written to. Check that the disk has room and is connected, then try again.',
  internal:
    'Something went wrong in Partner Desk. Nothing was changed. Try again; if it stays so, restart the application.',
  disconnected:
    'Partner Desk does not answer. What is saved is safe. Start the application again if it was closed; this page then goes on.',

  'customer-not-found': 'This customer is not there any more. It may have been removed in another window.',
  'customer-damaged':
    'The data of this customer can’t be read. It was left as it is, nothing was overwritten. Bring back the customer’s folder from a backup.',
  'customer-name-missing': 'Enter the customer’s name.',
  'domain-missing': 'Enter the customer’s primary domain, such as fabrikam.com.',
  'domain-invalid':
    '“{{value}}” is not a domain. It needs two parts or more, letters without accents, digits and hyphens only, and at most 48 characters.',
  'domain-twice': '“{{value}}” is there twice. Remove one of them.',
  'domain-in-use':
    '{{value}} can’t be removed: user names of active users end in it ({{count, number}}). Give them another domain first.',
  'domain-of-another-customer':
    '{{value}} belongs to {{customer}}. A domain can belong to one customer only: remove it there first.',
  'country-unknown': 'Choose a country from the list.',
  'email-invalid': '“{{value}}” is not an e-mail address. It should look like name@fabrikam.com.',
  'field-too-long':
    'This has {{length, number}} characters, more than the {{limit, number}} that are allowed. Shorten it.',
  'user-name-pattern-missing': 'Enter a pattern for user names, such as {given}.{family}.',
  'user-name-pattern-no-placeholder':
    'Every user name would be the same. Use {given} or {family} in the pattern, such as {given}.{family}.',
  'user-name-pattern-placeholder-unknown':
    '{{placeholder}} is not known. These are: {given}, {middle}, {family} and, for first letters, {g}, {m}, {f}.',
  'user-name-pattern-characters':
    'A user name can’t have these characters: “{{characters}}”. Use placeholders, unaccented Latin letters, digits and . - _ only.',
  'user-name-pattern-too-long':
    'The pattern has {{length, number}} characters; {{limit, number}} are allowed. Shorten it.',
  'name-does-not-match': 'This is not the customer’s name. Type it exactly as it is shown.',
  'sample-data-loaded': 'The sample data is loaded already.',

  'placeholder-unknown': 'Line {{line, number}}: {{placeholder}} is not known. These are: {{known}}.',
  'logo-no-picture':
    'This is neither a PNG nor a JPEG picture, whatever its name says. Choose one of these, or save it as PNG first.',
  'logo-file-too-large':
    'The picture has {{size, number}} KB; {{limit, number}} KB are allowed. Make it smaller, or save it as JPEG.',
  'logo-damaged':
    'The picture is damaged or holds more than a picture. Open it in a graphics program and save it again.',
  'logo-too-many-pixels':
    'The picture has {{width, number}} x {{height, number}} pixels; {{limit, number}} are allowed on a side. Make it smaller.',

  'seats-invalid': 'Enter a whole number of seats from 1 to {{limit, number}}.',
  'product-unknown': 'This product is not in the catalog. Choose one from the list.',
  'subscription-not-found': 'This subscription is not there any more.',

  'upn-missing': 'Enter a user name.',
  'upn-no-domain': '“{{value}}” has no domain. Write the full user name, such as name@fabrikam.com.',
  'upn-alias-missing': 'Enter the part of the user name before the @.',
  'upn-alias-too-long':
    'The part before the @ has {{length, number}} characters; {{limit, number}} are allowed. Shorten it.',
  'upn-domain-too-long':
    'The domain has {{length, number}} characters; {{limit, number}} are allowed. Use a shorter domain of the customer.',
  'upn-too-long':
    'The user name has {{length, number}} characters; {{limit, number}} are allowed. Shorten it.',
  'upn-characters':
    'A user name can’t have these characters: “{{characters}}”. Use unaccented Latin letters, digits and . - _ only.',
  'upn-dot': 'The part before the @ can’t begin or end with a dot. Remove it.',
  'upn-foreign-domain': '“{{domain}}” is not a domain of this customer. Use one of these: {{domains}}',
  'upn-taken': 'The customer already has a user named {{value}}. Choose another user name.',
  'upn-twice': '{{value}} is there twice. Choose another user name for one of them.',
  'display-name-missing': 'Enter a display name.',
  'roles-mixed': 'A global administrator has all rights already. Choose this role alone, or a custom set.',
  'user-not-found':
    'This user is not there any more. The account may have been deleted; look under Deleted users.',
  'selection-stale':
    'The users have changed since you selected them. Nothing was done. Look through the list and select again.',
  'command-not-found': 'This change is no longer known, so nothing can be shown or undone of it.',
  'undo-impossible': 'This change can’t be undone.',
  'undo-changed-since':
    'This can’t be undone any more: something of it has been changed again since. Look at the history to see what.',
  'undo-handed-over':
    'This can’t be undone any more: passwords of it were handed over, or it was carried out. Delete the users instead.',
  'undo-needs-restore':
    'The user name or a seat has been given to somebody else since. Restore the user from Deleted users, where this can be settled.',
  'restore-too-late': 'The 30 days are over: this user can’t be restored any more.',

  'license-not-subscribed':
    'The customer has no subscription of this product. Add it under Subscriptions first.',
  'license-twice': 'The same product is chosen twice. Choose it once.',
  'plan-unknown':
    'A service plan that was switched off is not part of {{product}}. Choose the service plans again.',
  'seats-short':
    'There are too few seats: {{needed, number}} needed, {{free, number}} free. Assign fewer licenses, or add seats under Subscriptions.',
  'usage-location-missing': 'Choose a usage location: Microsoft 365 requires it for licenses.',

  'keys-locked':
    'The temporary passwords are sealed with a key that can’t be opened here. Start Partner Desk the way it was started when they were made, or see what can be done under Settings, “Key of the passwords”.',
  'passphrase-not-set': 'This folder has no passphrase. Start Partner Desk where it was started before.',
  'passphrase-wrong':
    'This is not the passphrase of this folder. Try again, and mind the keyboard’s language.',
  'passphrase-only-key':
    'The passphrase is all that opens this folder here. Unlock it with “Do not ask again on this computer” first.',
  'keys-unreadable':
    'These temporary passwords can’t be read: their file or its key is damaged or missing. Nothing else was harmed. Reset the passwords of these users to make new ones.',

  'opened-file-too-large':
    '{{name}} was not opened: it has {{size, number}} MB; {{limit, number}} MB are allowed. Split it.',
  'opened-file-unreadable':
    '{{name}} was not opened: the system does not let it be read. Is it a folder, or has it been moved?',
  'file-empty': 'The file is empty. Choose the one that holds the list.',
  'file-binary':
    'This is neither a text file nor an Excel workbook (.xlsx). Save the list as one of these, then choose that file.',
  'file-no-header':
    'No list of users was found in the file. It needs a row for each user, with columns such as the name and the user name.',
  'file-too-large': 'The file has {{size, number}} MB; {{limit, number}} MB are allowed. Split it.',
  'file-too-many-rows': 'The file has more than {{limit, number}} rows. Split it.',
  'file-too-many-columns':
    'The file has {{columns, number}} columns; {{limit, number}} are allowed. Remove those that are not needed.',
  'file-workbook-unreadable':
    'The workbook can’t be read. It may be damaged or protected by a password. In Excel, save it without one as .xlsx or CSV, then choose that file.',
  'file-json-unreadable':
    'The JSON file holds no list of users. Save the answer of Microsoft Graph as it is, with its “value”.',
  'source-of-another-kind':
    'The file is of another kind and can’t be read this way. What was read before still stands.',
  'meanings-wrong':
    'These meanings don’t fit the columns: each meaning can belong to one column only. Choose them again.',
  'draft-undecided':
    'Some of these users exist already. Choose first whether to skip them, update them, or stop.',
  'draft-not-found': 'This import is not there any more. Nothing was created; choose the file again.',
  'draft-has-errors': 'Some rows have errors, so nothing was created. Correct these rows, or leave them out.',
  'import-cancelled': 'The import was cancelled. Nothing was created.',

  'batch-not-found': 'These passwords are not there any more.',
  'credentials-gone':
    'These passwords have been handed over or replaced, and are destroyed. Reset the passwords to make new ones.',
  'sheets-not-found':
    'These sheets are not prepared any more. Go back to the passwords and print from there.',
  'labels-do-not-fit':
    'These labels don’t fit the paper, lie over one another, or are too small to be read. Correct the measures.',
  'not-on-this-host':
    'This works only in the installed application. Print from the browser’s own dialog here.',
  'printer-not-found': 'This printer is not there any more. Choose another one, or save a PDF.',
  'pdf-cancelled': 'The PDF files were not made: that was cancelled.',
  'not-a-result':
    'This file tells no results. Choose the results file of the script, the answers of Graph, or the results that Entra offers for download after a bulk operation.',
  'nothing-to-do': 'There is nothing of this to do any more. Look at the list again.',
  'not-an-export':
    'This is no export of a tenant. Download the users in the Microsoft Entra admin center or the Microsoft 365 admin center, or save Graph’s answer as JSON, then choose that file.',
  'other-tenant':
    'Nobody in this file has a user name of this customer ({{domains}}). Choose an export of the right tenant.',
  'nothing-to-adopt':
    'The tenant has no side of this: creations and passwords exist only here. Leave them in the list, or change the users here.',
  'nothing-exportable': 'Files of this kind can’t say any of the chosen work. Choose another way.',
  'exported-already':
    '{{count, number}} of the chosen items went out before, and nobody has said what became of them. Record those results first, or go on if what went out before was not used.',
  'print-failed': 'Printing did not work. Check the printer, and try again, or save a PDF.',

  'copy-not-found':
    'This copy is not there any more: another one was begun meanwhile, or Partner Desk was restarted. Nothing was changed; begin again.',
  'copy-too-large':
    'This is more than a copy can hold: 1 GB for each customer, 8 GB altogether. Close Partner Desk and copy its data folder instead.',
  'copy-newer':
    'This copy was made by a newer version of Partner Desk. Install that version first. Nothing was changed.',
  'copy-damaged':
    'The copy is damaged where it says what it holds, so nothing can be restored from it. Nothing was changed; choose another copy.',
  'file-no-copy':
    'This is not a copy of the data of Partner Desk, or a part of it is missing. Choose a file that was saved with “Save a copy”.',
  'restore-busy':
    'Something else is still going on, such as creating users or printing. Nothing was changed; let it end, and try again.',
} as const satisfies Record<RefusalCode | 'disconnected', string>
