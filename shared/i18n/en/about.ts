export const about = {
  title: 'About Partner Desk',
  versions: 'Versions',
  licenses: 'Open-source licenses',
  packages:
    'Partner Desk is free software. This is its own license, and those of the packages that are in it.',
  runtime: 'The licenses of Electron and Chromium, which run it, are in these files:',
} as const
