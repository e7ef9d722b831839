import { AriaLiveAnnouncer, FluentProvider, makeStaticStyles } from '@fluentui/react-components'
import { QueryClientProvider } from '@tanstack/react-query'
import { useEffect, useMemo, useState } from 'react'
import type { ReactNode } from 'react'
import { I18nextProvider } from 'react-i18next'
import { Router } from 'wouter'
import { closestLanguage } from '#shared/domain/language.ts'
import { createTexts } from '#shared/i18n/index.ts'
import { createQueryClient } from './ask/query-client.ts'
import { useAsk } from './ask/use-ask.ts'
import { useNotifications } from './ask/use-notifications.ts'
import { RefusalMessage } from './components/refusal-message.tsx'
import { useMedia } from './components/use-media.ts'
import { Shell } from './features/shell/shell.tsx'
import { useHashAddress, watchLocation } from './location.ts'
import { Routes } from './routes.tsx'
import { darkTheme, lightTheme } from './theme.ts'

const usePageStyles = makeStaticStyles({
  'html, body, #root': { height: '100%', margin: 0 },
  '@media (prefers-reduced-motion: reduce)': {
    '*, *::before, *::after': { animationDuration: '0.01ms', transitionDuration: '0.01ms' },
  },
})

export function App() {
  const [queries] = useState(createQueryClient)
  usePageStyles()
  useEffect(watchLocation, [])
  return (
    <QueryClientProvider client={queries}>
      <Router hook={useHashAddress}>
        <Appearance />
      </Router>
    </QueryClientProvider>
  )
}

/** The application in the language and the theme of the settings; nothing is drawn before these are known. */
function Appearance() {
  useNotifications()
  const settings = useAsk('settings.get', {})
  const host = useAsk('host.capabilities', {})
  const refusal = settings.refusal ?? host.refusal

  if (refusal)
    return (
      <InLanguage language={closestLanguage(navigator.languages)} theme="system">
        <RefusalMessage
          refusal={refusal}
          retry={() => {
            settings.again()
            host.again()
          }}
        />
      </InLanguage>
    )
  if (!settings.value || !host.value) return null
  const { language, theme } = settings.value
  return (
    <InLanguage language={language === 'system' ? host.value.systemLanguage : language} theme={theme}>
      <Shell host={host.value}>
        <Routes />
      </Shell>
    </InLanguage>
  )
}

function InLanguage({
  language,
  theme,
  children,
}: {
  language: ReturnType<typeof closestLanguage>
  theme: 'system' | 'light' | 'dark'
  children: ReactNode
}) {
  const texts = useMemo(() => createTexts(language), [language])
  const systemIsDark = useMedia('(prefers-color-scheme: dark)')
  const isDark = theme === 'dark' || (theme === 'system' && systemIsDark)
  useEffect(() => {
    document.documentElement.lang = language
    document.documentElement.style.colorScheme = isDark ? 'dark' : 'light'
  }, [language, isDark])
  return (
    <I18nextProvider i18n={texts}>
      <FluentProvider theme={isDark ? darkTheme : lightTheme} style={{ height: '100%' }}>
        <AriaLiveAnnouncer>{children}</AriaLiveAnnouncer>
      </FluentProvider>
    </I18nextProvider>
  )
}
