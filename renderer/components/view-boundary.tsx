import { Button } from '@fluentui/react-components'
import { Component } from 'react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { EmptyState } from './empty-state.tsx'

interface Failure {
  /** The address of the view that failed. */
  readonly at: string | null
}

/** Keeps a bug in one view from taking the whole application with it; another view is tried afresh. */
export class ViewBoundary extends Component<{ address: string; children: ReactNode }, Failure> {
  override state: Failure = { at: null }

  override componentDidCatch() {
    this.setState({ at: this.props.address })
  }

  static getDerivedStateFromError(): Failure {
    return { at: '' }
  }

  override render() {
    const { at } = this.state
    return at === '' || at === this.props.address ? <Failed /> : this.props.children
  }
}

function Failed() {
  const { t } = useTranslation()
  return (
    <div role="alert">
      <EmptyState text={t('refusals.internal')}>
        <Button onClick={() => window.location.reload()}>{t('common.tryAgain')}</Button>
      </EmptyState>
    </div>
  )
}
