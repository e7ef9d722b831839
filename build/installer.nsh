; Offers Partner Desk under "Open with" for lists, and leaves whatever opens .csv by default as it is:
; electron-builder's own fileAssociations would take it over.

!define LIST_CLASS "PartnerDesk.List"

!macro customInstall
  WriteRegStr SHELL_CONTEXT "Software\Classes\${LIST_CLASS}" "" "CSV"
  WriteRegStr SHELL_CONTEXT "Software\Classes\${LIST_CLASS}\DefaultIcon" "" "$appExe,0"
  WriteRegStr SHELL_CONTEXT "Software\Classes\${LIST_CLASS}\shell\open\command" "" '"$appExe" "%1"'
  WriteRegNone SHELL_CONTEXT "Software\Classes\.csv\OpenWithProgids" "${LIST_CLASS}"
  System::Call "shell32::SHChangeNotify(i 0x08000000, i 0x1000, i 0, i 0)"
!macroend

!macro customUnInstall
  DeleteRegValue SHELL_CONTEXT "Software\Classes\.csv\OpenWithProgids" "${LIST_CLASS}"
  DeleteRegKey SHELL_CONTEXT "Software\Classes\${LIST_CLASS}"
  System::Call "shell32::SHChangeNotify(i 0x08000000, i 0x1000, i 0, i 0)"
!macroend
