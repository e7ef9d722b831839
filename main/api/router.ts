import type { ServiceContext } from '../services/context.ts'
import { assignmentsService } from '../services/assignments.ts'
import { batchesService } from '../services/batches.ts'
import { catalogueService } from '../services/catalogue.ts'
import { copiesService } from '../services/copies.ts'
import { compareService } from '../services/compare.ts'
import { customersService } from '../services/customers.ts'
import { dashboardService } from '../services/dashboard.ts'
import { deletedUsersService } from '../services/deleted-users.ts'
import { documentsService } from '../services/documents.ts'
import { handOffService } from '../services/hand-off.ts'
import { historyService } from '../services/history.ts'
import { hostService } from '../services/host.ts'
import { importsService } from '../services/imports.ts'
import { Drafts } from '../services/imports/drafts.ts'
import { keysService } from '../services/keys.ts'
import { licensesService } from '../services/licenses.ts'
import { sampleDataService } from '../services/sample-data.ts'
import { searchService } from '../services/search.ts'
import { selectedUsersService } from '../services/selected-users.ts'
import { settingsService } from '../services/settings.ts'
import { sheetsService } from '../services/sheets.ts'
import { subscriptionsService } from '../services/subscriptions.ts'
import { userNamesService } from '../services/user-names.ts'
import { usersService } from '../services/users.ts'
import type { Handlers } from './handlers.ts'

/** Which service answers which method: one line each. */
export function createRouter(context: ServiceContext): Handlers {
  const assignments = assignmentsService(context)
  const batches = batchesService(context)
  const catalogue = catalogueService(context)
  const copies = copiesService(context)
  const drafts = new Drafts(context)
  const compare = compareService(context, drafts)
  const customers = customersService(context)
  const dashboard = dashboardService(context)
  const deletedUsers = deletedUsersService(context)
  const documents = documentsService(context)
  const handOff = handOffService(context)
  const history = historyService(context)
  const host = hostService(context)
  const imports = importsService(context, drafts)
  const keys = keysService(context)
  const licenses = licensesService(context)
  const search = searchService(context)
  const selectedUsers = selectedUsersService(context)
  const settings = settingsService(context)
  const sheets = sheetsService(context)
  const subscriptions = subscriptionsService(context)
  const userNames = userNamesService(context)
  const users = usersService(context)
  const handlers = {
    'host.capabilities': host.capabilities,
    'host.about': host.about,
    'host.copySecret': host.copySecret,
    'host.takeOpenedFile': host.takeOpenedFile,
    'settings.get': settings.get,
    'settings.update': settings.update,
    'keys.get': keys.get,
    'keys.setPassphrase': keys.setPassphrase,
    'keys.removePassphrase': keys.removePassphrase,
    'keys.unlock': keys.unlock,
    'keys.startOver': keys.startOver,
    'copies.save': copies.save,
    'copies.read': copies.read,
    'copies.begin': copies.begin,
    'copies.append': copies.append,
    'copies.check': copies.check,
    'copies.restore': copies.restore,
    'copies.forget': copies.forget,
    'dashboard.get': dashboard.get,
    'search.find': search.find,
    'catalogue.search': catalogue.search,
    'catalogue.products': catalogue.products,
    'customers.list': customers.list,
    'customers.get': customers.get,
    'customers.create': customers.create,
    'customers.edit': customers.edit,
    'customers.remove': customers.remove,
    'documents.get': documents.get,
    'documents.set': documents.set,
    'documents.setLogo': documents.setLogo,
    'documents.removeLogo': documents.removeLogo,
    'subscriptions.list': subscriptions.list,
    'subscriptions.add': subscriptions.add,
    'subscriptions.change': subscriptions.change,
    'users.list': users.list,
    'users.facets': users.facets,
    'users.saveList': users.saveList,
    'users.get': users.get,
    'users.add': users.add,
    'users.edit': users.edit,
    'users.setLicenses': users.setLicenses,
    'users.delete': users.delete,
    'userNames.suggest': userNames.suggest,
    'userNames.example': userNames.example,
    'selectedUsers.preview': selectedUsers.preview,
    'selectedUsers.edit': selectedUsers.edit,
    'selectedUsers.resetPasswords': selectedUsers.resetPasswords,
    'deletedUsers.list': deletedUsers.list,
    'deletedUsers.plan': deletedUsers.plan,
    'deletedUsers.restore': deletedUsers.restore,
    'deletedUsers.purge': deletedUsers.purge,
    'licenses.holdings': licenses.holdings,
    'licenses.plan': licenses.plan,
    'licenses.change': licenses.change,
    'licenses.results': licenses.results,
    'assignments.read': assignments.read,
    'assignments.assign': assignments.assign,
    'handOff.counts': handOff.counts,
    'handOff.list': handOff.list,
    'handOff.export': handOff.export,
    'handOff.noteChecklist': handOff.noteChecklist,
    'handOff.readResults': handOff.readResults,
    'handOff.record': handOff.record,
    'handOff.tick': handOff.tick,
    'handOff.setAside': handOff.setAside,
    'compare.look': compare.look,
    'compare.commit': compare.commit,
    'compare.adopt': compare.adopt,
    'history.list': history.list,
    'history.changes': history.changes,
    'history.saveCsv': history.saveCsv,
    'history.undo': history.undo,
    'imports.read': imports.read,
    'imports.get': imports.get,
    'imports.reread': imports.reread,
    'imports.map': imports.map,
    'imports.settle': imports.settle,
    'imports.choose': imports.choose,
    'imports.rows': imports.rows,
    'imports.findProblem': imports.findProblem,
    'imports.edit': imports.edit,
    'imports.fill': imports.fill,
    'imports.takeSuggestions': imports.takeSuggestions,
    'imports.leaveOut': imports.leaveOut,
    'imports.seatTakers': imports.seatTakers,
    'imports.differences': imports.differences,
    'imports.rejects': imports.rejects,
    'imports.commit': imports.commit,
    'imports.cancel': imports.cancel,
    'imports.intakeForm': imports.intakeForm,
    'batches.list': batches.list,
    'batches.listOpen': batches.listOpen,
    'batches.get': batches.get,
    'batches.credentials': batches.credentials,
    'batches.handOver': batches.handOver,
    'batches.resetPasswords': batches.resetPasswords,
    'batches.noteDelivery': batches.noteDelivery,
    'batches.markCarriedOut': batches.markCarriedOut,
    'batches.credentialsCsv': batches.credentialsCsv,
    'batches.mailDrafts': batches.mailDrafts,
    'batches.entraCsv': batches.entraCsv,
    'sheets.prepare': sheets.prepare,
    'sheets.get': sheets.get,
    'sheets.cards': sheets.cards,
    'sheets.printers': sheets.printers,
    'sheets.print': sheets.print,
    'sheets.pdf': sheets.pdf,
    'sheets.pdfEach': sheets.pdfEach,
    'sheets.cancelPdfEach': sheets.cancelPdfEach,
  }
  const sampleData = sampleDataService(context, handlers)
  return { ...handlers, 'sampleData.load': sampleData.load, 'sampleData.remove': sampleData.remove }
}
