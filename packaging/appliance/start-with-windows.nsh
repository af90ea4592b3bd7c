; What the installer of Windows does besides: the program starts with the PC and again when it has ended, and the PC does not
; fall asleep. All of it is taken back when the program is removed, but for the plan of energy, which others may have changed since.

!macro customInstall
  ; Where the task cannot be made, at least the program starts at sign-in.
  WriteRegStr HKLM "Software\Microsoft\Windows\CurrentVersion\Run" "${PRODUCT_NAME}" '"$INSTDIR\${APP_EXECUTABLE_FILENAME}"'
  nsExec::Exec '"$SYSDIR\WindowsPowerShell\v1.0\powershell.exe" -NoProfile -NonInteractive -ExecutionPolicy Bypass -File "$INSTDIR\resources\windows\register-start-task.ps1" -Name "${PRODUCT_NAME}" -Program "$INSTDIR\${APP_EXECUTABLE_FILENAME}"'
  Pop $0
  StrCmp $0 "0" 0 motcuaWithoutTask
  DeleteRegValue HKLM "Software\Microsoft\Windows\CurrentVersion\Run" "${PRODUCT_NAME}"
motcuaWithoutTask:
  nsExec::Exec 'powercfg /change standby-timeout-ac 0'
  nsExec::Exec 'powercfg /change monitor-timeout-ac 0'
  nsExec::Exec 'powercfg /change hibernate-timeout-ac 0'
!macroend

!macro customUnInstall
  nsExec::Exec '"$SYSDIR\schtasks.exe" /delete /f /tn "${PRODUCT_NAME}"'
  DeleteRegValue HKLM "Software\Microsoft\Windows\CurrentVersion\Run" "${PRODUCT_NAME}"
!macroend
