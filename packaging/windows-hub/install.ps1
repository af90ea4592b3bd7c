# Sets up the hub on this PC, and the same again for a newer version: program, task at start, firewall, no sleep.
# Nothing is fetched. It is a task of the system and not a service of Windows: a service must speak with the service
# manager in a way that Node does not, and a wrapper that does would be one more program to keep safe.
param([int]$Port = 4800)
$ErrorActionPreference = 'Stop'

$version = '@VERSION@'
$from = Split-Path -Parent $MyInvocation.MyCommand.Path
$programs = Join-Path $env:ProgramFiles 'Motcua\hub'
$root = Join-Path $env:ProgramData 'Motcua\hub'
$data = Join-Path $env:ProgramData 'Motcua\data'
$task = 'Motcua Hub'
# The account "Local Service": no password, no rights beyond what is granted here.
$account = 'S-1-5-19'

if (Get-ScheduledTask -TaskName $task -ErrorAction SilentlyContinue) {
  Stop-ScheduledTask -TaskName $task
  Get-Process -Name 'node' -ErrorAction SilentlyContinue | Where-Object { $_.Path -like "$programs\*" } | Stop-Process -Force
}

New-Item -ItemType Directory -Force $programs, "$root\versions", "$root\state", $data | Out-Null
Copy-Item "$from\launcher", "$from\bin" $programs -Recurse -Force
Copy-Item "$from\motcua-hub.cmd", "$from\run-hub.cmd", "$from\LICENSE.node.txt" $programs -Force
$target = "$root\versions\$version"
if (Test-Path $target) { Remove-Item $target -Recurse -Force }
Copy-Item "$from\program" $target -Recurse

# A version that came by an update and is newer stays in use.
$pointer = "$root\current.txt"
$present = if (Test-Path $pointer) { (Get-Content $pointer -Raw).Trim() } else { '0.0.0' }
$isNewer = { param($a, $b) try { [version]($a -split '-')[0] -gt [version]($b -split '-')[0] } catch { $false } }
if (-not ((& $isNewer $present $version) -and (Test-Path "$root\versions\$present\motcua-program.json"))) {
  [IO.File]::WriteAllText("$pointer.new", $version)
  Move-Item "$pointer.new" $pointer -Force
}

# Programs: only administrators write. Versions and data: the hub writes; data is nobody else's to read.
icacls $root /grant "*${account}:(OI)(CI)M" | Out-Null
icacls $data /inheritance:r /grant "*S-1-5-32-544:(OI)(CI)F" "*S-1-5-18:(OI)(CI)F" "*${account}:(OI)(CI)M" | Out-Null
if (-not (Test-Path "$data\hub.env.cmd")) {
  [IO.File]::WriteAllText("$data\hub.env.cmd", "@set MOTCUA_HOST=0.0.0.0`r`n@set MOTCUA_PORT=$Port`r`n")
}

$action = New-ScheduledTaskAction -Execute 'cmd.exe' -Argument "/c `"`"$programs\run-hub.cmd`"`""
$trigger = New-ScheduledTaskTrigger -AtStartup
$principal = New-ScheduledTaskPrincipal -UserId $account -LogonType ServiceAccount
$settings = New-ScheduledTaskSettingsSet -ExecutionTimeLimit ([TimeSpan]::Zero) -RestartCount 999 `
  -RestartInterval (New-TimeSpan -Minutes 1) -AllowStartIfOnBatteries -DontStopIfGoingOnBatteries -Priority 4
Register-ScheduledTask -TaskName $task -Action $action -Trigger $trigger -Principal $principal -Settings $settings -Force | Out-Null

Get-NetFirewallRule -DisplayName $task -ErrorAction SilentlyContinue | Remove-NetFirewallRule
New-NetFirewallRule -DisplayName $task -Direction Inbound -Action Allow -Protocol TCP -LocalPort $Port -Profile Domain, Private | Out-Null
powercfg /change standby-timeout-ac 0
powercfg /change hibernate-timeout-ac 0

$shortcut = "$env:PUBLIC\Desktop\Motcua.url"
[IO.File]::WriteAllText($shortcut, "[InternetShortcut]`r`nURL=http://localhost:$Port/counter/`r`n")

Start-ScheduledTask -TaskName $task
Write-Host ''
Write-Host "Đã cài máy chủ Motcua $version. Nó tự chạy mỗi khi bật máy. · The hub is set up and starts with the PC."
Write-Host 'Tên và mật khẩu quản trị lần đầu · first sign-in of the administrator:'
Write-Host "    `"$programs\motcua-hub.cmd`" first-sign-in"
