import type { RowProblem } from '#shared/contract/imports.ts'

/** What is wrong with a row, and how to mend it. */
export const problems = {
  'upn-missing': {
    what: 'The user name is missing.',
    remedy: 'Enter one, such as name@domain.',
  },
  'upn-no-domain': {
    what: '“{{value}}” has no domain.',
    remedy: 'Write the full user name, such as name@domain.',
  },
  'upn-alias-missing': {
    what: '“{{value}}” has nothing before the @.',
    remedy: 'Write the name before the @.',
  },
  'upn-alias-too-long': {
    what: 'The part of “{{value}}” before the @ has {{length, number}} characters; {{limit, number}} are allowed.',
    remedy: 'Shorten it.',
  },
  'upn-domain-too-long': {
    what: 'The domain of “{{value}}” has {{length, number}} characters; {{limit, number}} are allowed.',
    remedy: 'Use a shorter domain of the customer.',
  },
  'upn-too-long': {
    what: '“{{value}}” has {{length, number}} characters; {{limit, number}} are allowed.',
    remedy: 'Shorten the user name.',
  },
  'upn-characters': {
    what: '“{{value}}” contains characters that a user name can’t have: {{characters}}.',
    remedy: 'Use unaccented Latin letters, digits and . - _ only.',
  },
  'upn-dot': {
    what: '“{{value}}” begins with a dot or has one right before the @.',
    remedy: 'Remove this dot.',
  },
  'upn-foreign-domain': {
    what: '“{{domain}}” is not a domain of this customer.',
    remedy: 'Use one of these: {{domains}}. Or add the domain to the customer’s details.',
  },
  'upn-taken': {
    what: 'The customer already has a user named “{{value}}”.',
    remedy: 'Choose another user name, leave out the row, or choose that such users are skipped or updated.',
  },
  'upn-twice': {
    what: '“{{value}}” stands in row {{row, number}} already.',
    remedy: 'Choose another user name, or leave out the row.',
  },
  'upn-of-deleted-user': {
    what: 'A deleted user had the name “{{value}}”.',
    remedy: 'If this is the same person, restore that user instead of creating a new one.',
  },
  'upn-over-template-limit': {
    what: '“{{value}}” has {{length, number}} characters, more than the {{limit, number}} of Microsoft’s template.',
    remedy: 'The user can be created all the same.',
  },
  'display-name-missing': {
    what: 'The display name is missing.',
    remedy: 'Enter one.',
  },
  'field-too-long': {
    what: 'The value has {{length, number}} characters; {{limit, number}} are allowed.',
    remedy: 'Shorten it.',
  },
  'email-invalid': {
    what: '“{{value}}” is not an email address.',
    remedy: 'Correct or remove it.',
  },
  'country-unknown': {
    what: '“{{value}}” is not a country that we know.',
    remedy: 'Write the country’s name, or its two-letter code such as ES.',
  },
  'role-unknown': {
    what: '“{{value}}” is not a role that we know.',
    remedy:
      'Write User, Global administrator, or Billing, Password, Service or User management administrator.',
  },
  'roles-mixed': {
    what: 'A global administrator has all rights already; “{{value}}” names further roles.',
    remedy: 'Write Global administrator alone, or only the other roles.',
  },
  'language-unknown': {
    what: '“{{value}}” is not a language of the password sheets.',
    remedy: 'Write English, Spanish or Russian, or en, es or ru.',
  },
  'license-unknown': {
    what: 'The customer has no subscription called “{{value}}”.',
    remedy:
      'Write the product’s name, part number or SKU ID as it stands under Subscriptions, or empty the cell.',
  },
  'sign-in-unknown': {
    what: '“{{value}}” does not say whether the sign-in is allowed.',
    remedy: 'Write Yes or No.',
  },
  'customer-unknown': {
    what: 'It is not clear which customer “{{value}}” belongs to.',
    remedy: 'Write the customer’s name or one of its domains.',
  },
  'object-id-invalid': {
    what: '“{{value}}” is not an object ID.',
    remedy: 'Write the ID of the tenant, such as 62e90394-69f5-4237-9190-012177145e10, or empty the cell.',
  },
  'password-weak': {
    what: 'The password of the file breaks the rules of Microsoft 365.',
    remedy:
      'It needs 8 to 256 characters, three kinds of lowercase letters, uppercase letters, digits and symbols, and no letters other than A to Z. Or have new passwords made.',
  },
  'password-missing': {
    what: 'The file has no password for this user.',
    remedy: 'Enter one, or have new passwords made.',
  },
  'too-many-cells': {
    what: 'The row has more cells than the list has columns.',
    remedy: 'Look for a delimiter within a value: such a value needs quotation marks.',
  },
} as const satisfies Record<RowProblem['code'], { what: string; remedy: string }>
