; What the installer of Windows does besides: the program starts with the PC, and the PC does not fall asleep.
; All of it is taken back when the program is removed, but for the plan of energy, which others may have changed since.

!macro customInstall
  WriteRegStr HKLM "Software\Microsoft\Windows\CurrentVersion\Run" "${PRODUCT_NAME}" '"$INSTDIR\${APP_EXECUTABLE_FILENAME}"'
  nsExec::Exec 'powercfg /change standby-timeout-ac 0'
  nsExec::Exec 'powercfg /change monitor-timeout-ac 0'
  nsExec::Exec 'powercfg /change hibernate-timeout-ac 0'
!macroend

!macro customUnInstall
  DeleteRegValue HKLM "Software\Microsoft\Windows\CurrentVersion\Run" "${PRODUCT_NAME}"
!macroend
