import { lazy, Suspense } from 'react'
import { Route, Switch } from 'wouter'
import { IMPORT_STEPS } from './addresses.ts'
import { ViewBoundary } from './components/view-boundary.tsx'
import { Waiting } from './components/waiting.tsx'
import { CustomersPage } from './features/customers/customers-page.tsx'
import { DashboardPage } from './features/dashboard/dashboard-page.tsx'
import { MissingPage } from './features/shell/missing-page.tsx'
import { UsersPage } from './features/users/users-page.tsx'
import { pathOf, useLocationStore } from './location.ts'

/* The rarer views come in bundles of their own. */
const AddCustomerPage = lazy(async () => ({
  default: (await import('./features/customers/add-customer-page.tsx')).AddCustomerPage,
}))
const CustomerDetailsPage = lazy(async () => ({
  default: (await import('./features/customers/customer-details-page.tsx')).CustomerDetailsPage,
}))
const DocumentsPage = lazy(async () => ({
  default: (await import('./features/documents/documents-page.tsx')).DocumentsPage,
}))
const SubscriptionsPage = lazy(async () => ({
  default: (await import('./features/subscriptions/subscriptions-page.tsx')).SubscriptionsPage,
}))
const UserPage = lazy(async () => ({ default: (await import('./features/users/user-page.tsx')).UserPage }))
const AddUserPage = lazy(async () => ({
  default: (await import('./features/users/add-user-page.tsx')).AddUserPage,
}))
const DeletedUsersPage = lazy(async () => ({
  default: (await import('./features/deleted-users/deleted-users-page.tsx')).DeletedUsersPage,
}))
const RestorePage = lazy(async () => ({
  default: (await import('./features/deleted-users/restore-page.tsx')).RestorePage,
}))
const ToDoPage = lazy(async () => ({
  default: (await import('./features/hand-off/to-do-page.tsx')).ToDoPage,
}))
const ComparePage = lazy(async () => ({
  default: (await import('./features/hand-off/compare-page.tsx')).ComparePage,
}))
const ChecklistPage = lazy(async () => ({
  default: (await import('./features/hand-off/checklist-page.tsx')).ChecklistPage,
}))
const HistoryPage = lazy(async () => ({
  default: (await import('./features/history/history-page.tsx')).HistoryPage,
}))
const ChangePage = lazy(async () => ({
  default: (await import('./features/history/change-page.tsx')).ChangePage,
}))
const LicensesPage = lazy(async () => ({
  default: (await import('./features/licenses/licenses-page.tsx')).LicensesPage,
}))
const AssignPage = lazy(async () => ({
  default: (await import('./features/assignments/assign-page.tsx')).AssignPage,
}))
const LicenseResultsPage = lazy(async () => ({
  default: (await import('./features/licenses/license-results-page.tsx')).LicenseResultsPage,
}))
const ImportPage = lazy(async () => ({
  default: (await import('./features/imports/import-page.tsx')).ImportPage,
}))
const OpenedListPage = lazy(async () => ({
  default: (await import('./features/opened-list/opened-list-page.tsx')).OpenedListPage,
}))
const BatchPage = lazy(async () => ({
  default: (await import('./features/batches/batch-page.tsx')).BatchPage,
}))
const PasswordsPage = lazy(async () => ({
  default: (await import('./features/batches/passwords-page.tsx')).PasswordsPage,
}))
const PrintPage = lazy(async () => ({
  default: (await import('./features/sheets/print-page.tsx')).PrintPage,
}))
const SettingsPage = lazy(async () => ({
  default: (await import('./features/settings/settings-page.tsx')).SettingsPage,
}))
const AboutPage = lazy(async () => ({
  default: (await import('./features/about/about-page.tsx')).AboutPage,
}))

const importStep = (text: string | undefined) => IMPORT_STEPS.find((step) => step === text)

/** The view of the current address (addresses.ts). The view of another thing starts afresh. */
export function Routes() {
  const address = useLocationStore(({ current }) => pathOf(current))
  return (
    <ViewBoundary address={address}>
      <Suspense fallback={<Waiting />}>
        <Switch>
          <Route path="/">
            <DashboardPage />
          </Route>
          <Route path="/customers">
            <CustomersPage />
          </Route>
          <Route path="/customers/add">
            <AddCustomerPage />
          </Route>
          <Route path="/customers/:customerId/details">
            {({ customerId }) => <CustomerDetailsPage key={customerId} customerId={customerId} />}
          </Route>
          <Route path="/customers/:customerId/documents">
            {({ customerId }) => <DocumentsPage key={customerId} customerId={customerId} />}
          </Route>
          <Route path="/customers/:customerId/subscriptions">
            {({ customerId }) => <SubscriptionsPage key={customerId} customerId={customerId} />}
          </Route>
          <Route path="/customers/:customerId/users">
            {({ customerId }) => <UsersPage key={customerId} customerId={customerId} />}
          </Route>
          <Route path="/customers/:customerId/users/add">
            {({ customerId }) => <AddUserPage key={customerId} customerId={customerId} />}
          </Route>
          <Route path="/customers/:customerId/users/:userId">
            {({ customerId, userId }) => <UserPage key={userId} customerId={customerId} userId={userId} />}
          </Route>
          <Route path="/customers/:customerId/licenses">
            {({ customerId }) => <LicensesPage key={customerId} customerId={customerId} />}
          </Route>
          <Route path="/customers/:customerId/licenses/:change">
            {({ customerId, change }) => (
              <LicenseResultsPage key={change} customerId={customerId} change={change} />
            )}
          </Route>
          <Route path="/customers/:customerId/assign">
            {({ customerId }) => <AssignPage key={customerId} customerId={customerId} />}
          </Route>
          <Route path="/customers/:customerId/deleted">
            {({ customerId }) => <DeletedUsersPage key={customerId} customerId={customerId} />}
          </Route>
          <Route path="/customers/:customerId/deleted/restore">
            {({ customerId }) => <RestorePage key={customerId} customerId={customerId} />}
          </Route>
          <Route path="/customers/:customerId/to-do">
            {({ customerId }) => <ToDoPage key={customerId} customerId={customerId} />}
          </Route>
          <Route path="/customers/:customerId/to-do/compare/:draftId?">
            {({ customerId, draftId }) => (
              <ComparePage
                key={customerId}
                customerId={customerId}
                {...(draftId !== undefined && { draftId })}
              />
            )}
          </Route>
          <Route path="/customers/:customerId/to-do/checklist">
            {({ customerId }) => <ChecklistPage key={customerId} customerId={customerId} />}
          </Route>
          <Route path="/customers/:customerId/history">
            {({ customerId }) => <HistoryPage key={customerId} customerId={customerId} />}
          </Route>
          <Route path="/customers/:customerId/history/:commandId">
            {({ customerId, commandId }) => (
              <ChangePage key={commandId} customerId={customerId} commandId={commandId} />
            )}
          </Route>
          <Route path="/customers/:customerId/import">
            {({ customerId }) => <ImportPage key={customerId} customerId={customerId} />}
          </Route>
          <Route path="/customers/:customerId/import/:draftId/:step?">
            {({ customerId, draftId, step }) => (
              <ImportPage
                key={customerId}
                customerId={customerId}
                draftId={draftId}
                step={importStep(step)}
              />
            )}
          </Route>
          <Route path="/import">
            <ImportPage customerId={null} />
          </Route>
          <Route path="/import/:draftId/:step?">
            {({ draftId, step }) => (
              <ImportPage customerId={null} draftId={draftId} step={importStep(step)} />
            )}
          </Route>
          <Route path="/opened">
            <OpenedListPage />
          </Route>
          <Route path="/customers/:customerId/batches/:batchId">
            {({ customerId, batchId }) => (
              <BatchPage key={batchId} customerId={customerId} batchId={batchId} />
            )}
          </Route>
          <Route path="/customers/:customerId/batches/:batchId/print">
            {({ customerId, batchId }) => (
              <PrintPage key={batchId} customerId={customerId} batchId={batchId} />
            )}
          </Route>
          <Route path="/passwords">
            <PasswordsPage />
          </Route>
          <Route path="/settings/:dialog?">
            {({ dialog }) =>
              dialog === undefined || dialog === 'save-copy' ? (
                <SettingsPage savingCopy={dialog !== undefined} />
              ) : (
                <MissingPage />
              )
            }
          </Route>
          <Route path="/about">
            <AboutPage />
          </Route>
          <Route>
            <MissingPage />
          </Route>
        </Switch>
      </Suspense>
    </ViewBoundary>
  )
}
