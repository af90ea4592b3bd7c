# Sets up the hub on this PC, and the same again for a newer version: program, task at start, firewall, no sleep.
# Nothing is fetched. It is a task of the system and not a service of Windows: a service must speak with the service
# manager in a way that Node does not, and a wrapper that does would be one more program to keep safe.
param([int]$Port = 4800, [int]$HttpsPort = 4843)
$ErrorActionPreference = 'Stop'

$version = '@VERSION@'
$from = Split-Path -Parent $MyInvocation.MyCommand.Path
$programs = Join-Path $env:ProgramFiles 'Motcua\hub'
$own = Join-Path $env:ProgramData 'Motcua'
$root = Join-Path $own 'hub'
$data = Join-Path $own 'data'
$task = 'Motcua Hub'
# The account "Local Service": no password, no rights beyond what is granted here.
$account = 'S-1-5-19'
$administrators = 'S-1-5-32-544'
$system = 'S-1-5-18'

if (Get-ScheduledTask -TaskName $task -ErrorAction SilentlyContinue) {
  Stop-ScheduledTask -TaskName $task
  Get-Process -Name 'node' -ErrorAction SilentlyContinue | Where-Object { $_.Path -like "$programs\*" } | Stop-Process -Force
}

# Below ProgramData every user may make files and folders, and might have made these before us; what runs from here would then
# be theirs. So first the outermost folder is closed, and then whoever owns something inside is looked at.
New-Item -ItemType Directory -Force $own | Out-Null
if ((Get-Item $own -Force).Attributes -band [IO.FileAttributes]::ReparsePoint) { throw "$own dẫn sang chỗ khác. · leads to somewhere else." }
takeown /f $own /a | Out-Null
icacls $own /reset | Out-Null
icacls $own /inheritance:r /grant:r "*${administrators}:(OI)(CI)F" "*${system}:(OI)(CI)F" "*${account}:(OI)(CI)M" | Out-Null
if ($LASTEXITCODE -ne 0) { throw "Không đặt được quyền cho $own · The rights of $own could not be set." }
foreach ($item in Get-ChildItem $own -Recurse -Force) {
  $owner = (Get-Acl -LiteralPath $item.FullName).GetOwner([Security.Principal.SecurityIdentifier]).Value
  if ($owner -notin $administrators, $system, $account) {
    throw "$($item.FullName) không phải do Motcua tạo. Xem lại, đổi tên hoặc xóa, rồi cài lại. · was not made by Motcua. Look at it, rename or delete it, and install again."
  }
}
if (Get-ChildItem $own -Force) { icacls "$own\*" /reset /t /q | Out-Null }

New-Item -ItemType Directory -Force $programs, "$root\versions", "$root\state", $data | Out-Null
Copy-Item "$from\launcher", "$from\bin" $programs -Recurse -Force
Copy-Item "$from\motcua-hub.cmd", "$from\run-hub.cmd", "$from\LICENSE.node.txt" $programs -Force
$target = "$root\versions\$version"
if (Test-Path $target) { Remove-Item $target -Recurse -Force }
Copy-Item "$from\program" $target -Recurse
# What an administrator runs by hand lies where nobody else writes: the hub itself writes its versions.
if (Test-Path "$programs\program") { Remove-Item "$programs\program" -Recurse -Force }
Copy-Item "$from\program" "$programs\program" -Recurse

# A version that came by an update and is newer stays in use.
$pointer = "$root\current.txt"
$present = if (Test-Path $pointer) { (Get-Content $pointer -Raw).Trim() } else { '0.0.0' }
$isNewer = { param($a, $b) try { [version]($a -split '-')[0] -gt [version]($b -split '-')[0] } catch { $false } }
if (-not ((& $isNewer $present $version) -and (Test-Path "$root\versions\$present\motcua-program.json"))) {
  [IO.File]::WriteAllText("$pointer.new", $version)
  Move-Item "$pointer.new" $pointer -Force
}

if (-not (Test-Path "$data\hub.env.cmd")) {
  [IO.File]::WriteAllText("$data\hub.env.cmd", "@set MOTCUA_HOST=0.0.0.0`r`n@set MOTCUA_PORT=$Port`r`n@set MOTCUA_HTTPS_PORT=$HttpsPort`r`n")
}

$action = New-ScheduledTaskAction -Execute 'cmd.exe' -Argument "/c `"`"$programs\run-hub.cmd`"`""
$trigger = New-ScheduledTaskTrigger -AtStartup
$principal = New-ScheduledTaskPrincipal -UserId $account -LogonType ServiceAccount
$settings = New-ScheduledTaskSettingsSet -ExecutionTimeLimit ([TimeSpan]::Zero) -RestartCount 999 `
  -RestartInterval (New-TimeSpan -Minutes 1) -AllowStartIfOnBatteries -DontStopIfGoingOnBatteries -Priority 4
Register-ScheduledTask -TaskName $task -Action $action -Trigger $trigger -Principal $principal -Settings $settings -Force | Out-Null

Get-NetFirewallRule -DisplayName $task -ErrorAction SilentlyContinue | Remove-NetFirewallRule
$rule = @{ DisplayName = $task; Direction = 'Inbound'; Action = 'Allow'; Profile = 'Domain', 'Private' }
New-NetFirewallRule @rule -Protocol TCP -LocalPort $Port, $HttpsPort | Out-Null
# Devices ask at the first where the hub is, and everybody at the second who is motcua.local.
New-NetFirewallRule @rule -Protocol UDP -LocalPort 4844, 5353 | Out-Null
powercfg /change standby-timeout-ac 0
powercfg /change hibernate-timeout-ac 0

$shortcut = "$env:PUBLIC\Desktop\Motcua.url"
[IO.File]::WriteAllText($shortcut, "[InternetShortcut]`r`nURL=http://localhost:$Port/counter/`r`n")

Start-ScheduledTask -TaskName $task
Write-Host ''
Write-Host "Đã cài máy chủ Motcua $version. Nó tự chạy mỗi khi bật máy. · The hub is set up and starts with the PC."
Write-Host 'Tên và mật khẩu quản trị lần đầu · first sign-in of the administrator:'
Write-Host "    `"$programs\motcua-hub.cmd`" first-sign-in"
