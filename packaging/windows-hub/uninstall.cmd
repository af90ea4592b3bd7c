@echo off
rem Removes the program and keeps the data. To delete the data as well: uninstall.ps1 -Purge
powershell -NoProfile -Command "Start-Process powershell -Verb RunAs -ArgumentList '-NoProfile','-ExecutionPolicy','Bypass','-NoExit','-File','\"%~dp0uninstall.ps1\"'"
