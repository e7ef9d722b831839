import {
  ArrowUpload20Regular,
  DocumentPerson20Regular,
  Delete20Regular,
  Edit20Regular,
  KeyReset20Regular,
  PersonAdd20Regular,
  Save20Regular,
  Certificate20Regular,
} from '@fluentui/react-icons'
import type { TFunction } from 'i18next'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { InputOf } from '#shared/contract/index.ts'
import type { Selection } from '#shared/contract/user-filter.ts'
import { addresses } from '../../addresses.ts'
import { api } from '../../api/client.ts'
import { CommandBar } from '../../components/command-bar.tsx'
import type { Command } from '../../components/command-bar.tsx'
import { RefusalMessage } from '../../components/refusal-message.tsx'
import type { ShownRefusal } from '../../components/refusal-text.ts'
import { saveFile } from '../../components/save-file.ts'
import { navigate } from '../../location.ts'
import { SelectedNames } from './selected-names.tsx'

/** What is done to the selected users by a dialog. */
export type SelectionDeed = 'reset' | 'block' | 'allow' | 'set-field' | 'delete'

/** The commands of the list of users; with a selection those on it. */
export function UserListBar({
  customerId,
  selection,
  selected,
  listing,
  onClear,
  onManageLicenses,
  onDeed,
}: {
  customerId: string
  /** Null while nothing is selected. */
  selection: Selection | null
  selected: number
  /** What the list shows, to save it as it is. */
  listing: Listing
  onClear: () => void
  onManageLicenses: () => void
  onDeed: (deed: SelectionDeed) => void
}) {
  const { t } = useTranslation()
  const { formats, refusal } = useSaveList(customerId, listing)
  const commands: Command[] = [
    {
      key: 'add',
      label: t('labels.addUser'),
      icon: <PersonAdd20Regular />,
      primary: true,
      run: () => navigate(addresses.addUser(customerId)),
    },
    {
      key: 'import',
      label: t('users.import'),
      icon: <ArrowUpload20Regular />,
      run: () => navigate(addresses.import(customerId)),
    },
    {
      key: 'assign',
      label: t('assignments.title'),
      icon: <DocumentPerson20Regular />,
      run: () => navigate(addresses.assign(customerId)),
    },
    { key: 'save-list', label: t('users.saveList'), icon: <Save20Regular />, menu: formats },
  ]
  return (
    <>
      <CommandBar
        label={t('labels.usersAndLicenses')}
        commands={commands}
        selection={{
          count: selected,
          clear: onClear,
          commands: selectionCommands(t, onManageLicenses, onDeed),
          details: selection && <SelectedNames customerId={customerId} selection={selection} />,
        }}
      />
      {refusal && <RefusalMessage refusal={refusal} />}
    </>
  )
}

function selectionCommands(
  t: TFunction,
  manageLicenses: () => void,
  begin: (deed: SelectionDeed) => void,
): Command[] {
  const edits = [
    { key: 'block' as const, label: t('users.blockSignIn') },
    { key: 'allow' as const, label: t('users.allowSignIn') },
    { key: 'set-field' as const, label: t('users.setField') },
  ]
  return [
    {
      key: 'licenses',
      label: t('labels.manageLicenses'),
      icon: <Certificate20Regular />,
      run: manageLicenses,
    },
    {
      key: 'reset',
      label: t('labels.resetPassword'),
      icon: <KeyReset20Regular />,
      run: () => begin('reset'),
    },
    {
      key: 'edit',
      label: t('common.edit'),
      icon: <Edit20Regular />,
      menu: edits.map((each) => ({ ...each, run: () => begin(each.key) })),
    },
    { key: 'delete', label: t('users.delete'), icon: <Delete20Regular />, run: () => begin('delete') },
  ]
}

type Listing = Pick<InputOf<'users.saveList'>, 'filter' | 'sort'>

/** The formats that the list can be saved in, as it is shown. */
function useSaveList(customerId: string, listing: Listing) {
  const { t } = useTranslation()
  const [refusal, setRefusal] = useState<ShownRefusal>()
  const save = async (format: 'csv' | 'xlsx') => {
    const answer = await api.users.saveList({ customerId, ...listing, format })
    if (answer.ok) saveFile(answer.value)
    setRefusal(answer.ok ? undefined : answer.refusal)
  }
  const formats = (['csv', 'xlsx'] as const).map((format) => ({
    key: format,
    label: t(`users.saveListAs.${format}`),
    run: () => void save(format),
  }))
  return { formats, refusal }
}
