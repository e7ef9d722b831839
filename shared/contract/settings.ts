import * as z from 'zod'
import { LANGUAGES } from '#shared/domain/language.ts'
import { DEFAULT_SHEET_ARRANGEMENT } from '#shared/domain/sheet-options.ts'
import { PAPERS } from '#shared/domain/sheet.ts'
import { DEFAULT_REMIND_AFTER_DAYS, MAX_WAITING_DAYS } from '#shared/domain/waiting.ts'
import { MAX_PASSWORD_LENGTH, MIN_PASSWORD_LENGTH } from '#shared/domain/temporary-password.ts'
import { method, nothing } from './method.ts'
import { sheetArrangement } from './sheets.ts'

const waitingDays = z.int().min(1).max(MAX_WAITING_DAYS)

export const settings = z.strictObject({
  language: z.enum(['system', ...LANGUAGES]),
  theme: z.enum(['system', 'light', 'dark']),
  /** Stands in every commit as who did it. */
  operatorName: z.string().trim().min(1).max(256),
  passwordLength: z.int().min(MIN_PASSWORD_LENGTH).max(MAX_PASSWORD_LENGTH),
  paper: z.enum(PAPERS),
  /** How sheets were laid out the last time. Not there in settings of earlier versions. */
  sheets: sheetArrangement.default(DEFAULT_SHEET_ARRANGEMENT),
  /** After how many days the application reminds of passwords that nobody has handed over. */
  remindAfterDays: waitingDays.default(DEFAULT_REMIND_AFTER_DAYS),
  /** After how many days it destroys them by itself; null is never. */
  destroyAfterDays: waitingDays.nullable().default(null),
})
export type Settings = z.infer<typeof settings>

const { language, theme, operatorName, passwordLength, paper } = settings.shape

const settingsChange = z.strictObject({
  language: language.exactOptional(),
  theme: theme.exactOptional(),
  operatorName: operatorName.exactOptional(),
  passwordLength: passwordLength.exactOptional(),
  paper: paper.exactOptional(),
  sheets: sheetArrangement.exactOptional(),
  remindAfterDays: waitingDays.exactOptional(),
  destroyAfterDays: waitingDays.nullable().exactOptional(),
})

export const settingsContract = {
  get: method({ input: nothing, output: settings }),
  update: method({ input: settingsChange, output: settings }),
}
