import { Button, Link as FluentLink } from '@fluentui/react-components'
import type { ReactElement, ReactNode } from 'react'
import { Link } from 'wouter'

/** A link in running text to another view. */
export function TextLink({
  to,
  children,
  tabbable = true,
}: {
  to: string
  children: ReactNode
  tabbable?: boolean
}) {
  return (
    <Link href={to} asChild>
      <FluentLink {...(!tabbable && { tabIndex: -1 })}>{children}</FluentLink>
    </Link>
  )
}

/** A link to another view that looks like a button: for the next step, which is a place and not a deed. */
export function ButtonLink({
  to,
  icon,
  appearance = 'secondary',
  children,
}: {
  to: string
  icon?: ReactElement
  appearance?: 'primary' | 'secondary' | 'subtle'
  children: ReactNode
}) {
  return (
    <Link href={to} asChild>
      <Button as="a" appearance={appearance} {...(icon && { icon })}>
        {children}
      </Button>
    </Link>
  )
}
