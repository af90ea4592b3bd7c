@echo off
rem What the task of the system runs. The greeting, with the first password, lies where only administrators read.
set "data=%ProgramData%\Motcua\data"
if exist "%data%\hub.env.cmd" call "%data%\hub.env.cmd"
set "NODE_COMPILE_CACHE=%data%\cache"
"%~dp0bin\node.exe" "%~dp0launcher\launcher.mjs" --root "%ProgramData%\Motcua\hub" -- --data "%data%" >"%data%\greeting.txt" 2>>"%data%\launcher.log"
