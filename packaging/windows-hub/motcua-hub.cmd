@echo off
rem The hub's command line. Open it from a window that was started as administrator.
setlocal
chcp 65001 >nul
set "data=%ProgramData%\Motcua\data"
rem Never from the folder of versions: the hub writes there, and what it writes an administrator must not run.
set "program=%~dp0program\apps\hub\src\main.mjs"
set /p version=<"%ProgramData%\Motcua\hub\current.txt"
if not "%version%"=="@VERSION@" echo These commands are of @VERSION@, the hub runs %version%. If one is refused, install %version% from its folder. 1>&2
if "%~1"=="first-sign-in" goto greeting
if "%~1"=="reset-admin" goto reset
"%~dp0bin\node.exe" "%program%" %* --data "%data%"
exit /b %errorlevel%

:greeting
type "%data%\greeting.txt"
exit /b %errorlevel%

:reset
schtasks /end /tn "Motcua Hub" >nul
rem The end of a task may be that of its cmd.exe alone. The launcher and the hub, which have the data open, are ended by name of their program.
powershell -NoProfile -Command "$hubs = @(Get-Process -Name node -ErrorAction SilentlyContinue | Where-Object { $_.Path -like '%~dp0*' }); if ($hubs.Count) { $hubs | Stop-Process -Force; $hubs | Wait-Process -Timeout 20 }"
"%~dp0bin\node.exe" "%program%" %* --data "%data%"
rem Kept: the next line has an end of its own.
set "result=%errorlevel%"
schtasks /run /tn "Motcua Hub" >nul
exit /b %result%
