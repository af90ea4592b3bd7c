@echo off
rem The hub's command line. Open it from a window that was started as administrator.
setlocal
chcp 65001 >nul
set "data=%ProgramData%\Motcua\data"
set /p version=<"%ProgramData%\Motcua\hub\current.txt"
set "program=%ProgramData%\Motcua\hub\versions\%version%\apps\hub\src\main.mjs"
if "%~1"=="first-sign-in" (
  type "%data%\greeting.txt"
  exit /b %errorlevel%
)
if "%~1"=="reset-admin" (
  schtasks /end /tn "Motcua Hub" >nul
  "%~dp0bin\node.exe" "%program%" %* --data "%data%"
  schtasks /run /tn "Motcua Hub" >nul
  exit /b %errorlevel%
)
"%~dp0bin\node.exe" "%program%" %* --data "%data%"
