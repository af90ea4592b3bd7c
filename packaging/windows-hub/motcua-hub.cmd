@echo off
rem The hub's command line. Open it from a window that was started as administrator.
setlocal
chcp 65001 >nul
set "data=%ProgramData%\Motcua\data"
rem Never from the folder of versions: the hub writes there, and what it writes an administrator must not run.
set "program=%~dp0program\apps\hub\src\main.mjs"
set /p version=<"%ProgramData%\Motcua\hub\current.txt"
if not "%version%"=="@VERSION@" echo These commands are of @VERSION@, the hub runs %version%. If one is refused, install %version% from its folder. 1>&2
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
