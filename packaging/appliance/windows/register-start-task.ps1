# Has Windows start the program at sign-in, and again when it has ended. The installer runs this, as an administrator; by hand:
#   powershell -ExecutionPolicy Bypass -File register-start-task.ps1 -Name "Motcua Kiosk" -Program "C:\Program Files\Motcua Kiosk\motcua-kiosk.exe"
# Taken back: schtasks /delete /tn "Motcua Kiosk"
param([Parameter(Mandatory)][string]$Name, [Parameter(Mandatory)][string]$Program)
$ErrorActionPreference = 'Stop'
try {
  if (-not (Test-Path -LiteralPath $Program)) { throw "$Program is not there." }
  $command = [Security.SecurityElement]::Escape("`"$Program`"")
  $task = (Get-Content -LiteralPath "$PSScriptRoot\start-task.xml" -Raw -Encoding UTF8).Replace('@PROGRAM@', $command)
  Register-ScheduledTask -TaskName $Name -Xml $task -Force | Out-Null
} catch {
  # Told to whoever asks; the installer then does without the task.
  [Console]::Error.WriteLine($_)
  exit 1
}
exit 0
