import type { CustomerDetails } from '#shared/domain/customer.ts'
import { DEFAULT_USER_NAME_RULE } from '#shared/domain/user-name-rule.ts'

export interface SampleCustomer extends Omit<CustomerDetails, 'sample'> {
  /** The licensed users get the first product. */
  readonly subscriptions: readonly { readonly skuId: string; readonly seats: number }[]
  readonly users: readonly SampleUser[]
}

interface SampleUser {
  readonly alias: string
  readonly givenName: string
  readonly surname: string
  readonly displayName: string
  readonly jobTitle: string
  readonly department: string
  readonly licensed: boolean
  readonly admin: boolean
}

/** A global administrator of the samples is licensed too. */
function person(
  alias: string,
  givenName: string,
  surname: string,
  jobTitle: string,
  department: string,
  kind: 'unlicensed' | 'licensed' | 'admin' = 'unlicensed',
): SampleUser {
  const licensed = kind !== 'unlicensed'
  const displayName = `${givenName} ${surname}`
  return { alias, givenName, surname, displayName, jobTitle, department, licensed, admin: kind === 'admin' }
}

/** One customer a language, on domains that are reserved for examples (RFC 2606). */
export const SAMPLE_CUSTOMERS: readonly SampleCustomer[] = [
  {
    name: 'Contoso Travel',
    domains: ['contoso-travel.example', 'contoso-holidays.example'],
    country: 'GB',
    language: 'en',
    contactEmail: 'office@contoso-travel.example',
    userNames: DEFAULT_USER_NAME_RULE,
    subscriptions: [
      // Microsoft 365 Business Standard
      { skuId: 'f245ecc8-75af-4f8e-b61f-27d8114de5f3', seats: 12 },
      // Exchange Online (Plan 1)
      { skuId: '4b9405b0-7788-4568-add1-99614e613b69', seats: 5 },
    ],
    users: [
      person('olivia.hart', 'Olivia', 'Hart', 'Managing director', 'Management', 'admin'),
      person('james.whitfield', 'James', 'Whitfield', 'Sales manager', 'Sales', 'licensed'),
      person('amara.okafor', 'Amara', 'Okafor', 'Travel consultant', 'Sales', 'licensed'),
      person('liam.osullivan', 'Liam', "O'Sullivan", 'Travel consultant', 'Sales', 'licensed'),
      person('priya.raman', 'Priya', 'Raman', 'Accountant', 'Finance', 'licensed'),
      person('george.bennett', 'George', 'Bennett', 'Payroll clerk', 'Finance', 'licensed'),
      person('sophie.clarke', 'Sophie', 'Clarke', 'Marketing lead', 'Marketing', 'licensed'),
      person('daniel.cho', 'Daniel', 'Cho', 'Web editor', 'Marketing'),
      person('hannah.fletcher', 'Hannah', 'Fletcher', 'Receptionist', 'Office'),
      person('tomasz.wolski', 'Tomasz', 'Wolski', 'IT support', 'Office', 'licensed'),
    ],
  },
  {
    name: 'Panadería La Encina',
    domains: ['la-encina.example'],
    country: 'ES',
    language: 'es',
    contactEmail: 'gerencia@la-encina.example',
    userNames: DEFAULT_USER_NAME_RULE,
    subscriptions: [
      // Microsoft 365 Business Basic
      { skuId: '3b555118-da6a-4418-894f-7df1e2096870', seats: 6 },
    ],
    users: [
      person('maria.ibanez', 'María', 'Ibáñez Soler', 'Gerente', 'Dirección', 'admin'),
      person('jose.munoz', 'José', 'Muñoz Peña', 'Encargado de obrador', 'Obrador', 'licensed'),
      person('lucia.garcia', 'Lucía', 'García-López', 'Panadera', 'Obrador', 'licensed'),
      person('inigo.etxeberria', 'Íñigo', 'Etxeberria', 'Panadero', 'Obrador'),
      person('carmen.delacruz', 'Carmen', 'de la Cruz', 'Contable', 'Administración', 'licensed'),
      person('andres.nunez', 'Andrés', 'Núñez Vidal', 'Repartidor', 'Reparto'),
      person('begona.aguero', 'Begoña', 'Agüero', 'Dependienta', 'Tienda', 'licensed'),
      person('raul.pena', 'Raúl', 'Peña Ortiz', 'Dependiente', 'Tienda'),
    ],
  },
  {
    name: 'Питомник «Берёзовая роща»',
    domains: ['berezovaya-roscha.example'],
    country: 'KZ',
    language: 'ru',
    contactEmail: 'office@berezovaya-roscha.example',
    userNames: { pattern: '{g}.{family}', transliteration: 'bgn-pcgn' },
    subscriptions: [
      // Microsoft 365 Business Basic
      { skuId: '3b555118-da6a-4418-894f-7df1e2096870', seats: 8 },
      // Microsoft 365 E3
      { skuId: '05e9a617-0261-4cee-bb44-138d3ef5d965', seats: 3 },
    ],
    users: [
      person('a.solovyov', 'Алексей', 'Соловьёв', 'Директор', 'Дирекция', 'admin'),
      person('n.fyodorova', 'Наталья', 'Фёдорова', 'Главный бухгалтер', 'Бухгалтерия', 'licensed'),
      person('s.shcherbakov', 'Сергей', 'Щербаков', 'Агроном', 'Питомник', 'licensed'),
      person('o.zhuravlyova', 'Ольга', 'Журавлёва', 'Менеджер по продажам', 'Отдел продаж', 'licensed'),
      person('d.petrov-vodkin', 'Дмитрий', 'Петров-Водкин', 'Водитель', 'Склад'),
      person('e.podyomnaya', 'Елена', 'Подъёмная', 'Кладовщик', 'Склад'),
      person('i.tsvetkov', 'Игорь', 'Цветков', 'Системный администратор', 'ИТ', 'licensed'),
      person('m.yurieva', 'Марина', 'Юрьева', 'Секретарь', 'Дирекция', 'licensed'),
      person('v.chaykin', 'Виктор', 'Чайкин', 'Садовник', 'Питомник'),
    ],
  },
]
