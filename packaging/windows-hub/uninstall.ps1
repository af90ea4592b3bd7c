# Removes the hub from this PC. Numbers, settings and accounts stay, unless -Purge is given.
param([switch]$Purge)
$ErrorActionPreference = 'Stop'

$programs = Join-Path $env:ProgramFiles 'Motcua\hub'
$root = Join-Path $env:ProgramData 'Motcua\hub'
$data = Join-Path $env:ProgramData 'Motcua\data'
$task = 'Motcua Hub'

if (Get-ScheduledTask -TaskName $task -ErrorAction SilentlyContinue) {
  Stop-ScheduledTask -TaskName $task
  Unregister-ScheduledTask -TaskName $task -Confirm:$false
}
Get-Process -Name 'node' -ErrorAction SilentlyContinue | Where-Object { $_.Path -like "$programs\*" } | Stop-Process -Force
Get-NetFirewallRule -DisplayName $task -ErrorAction SilentlyContinue | Remove-NetFirewallRule
Remove-Item $programs, $root, "$env:PUBLIC\Desktop\Motcua.url" -Recurse -Force -ErrorAction SilentlyContinue
if ($Purge) {
  Remove-Item $data -Recurse -Force -ErrorAction SilentlyContinue
  Write-Host "Đã xóa $data : sổ số, thiết lập, tài khoản, phiếu · deleted: journal, settings, accounts, slips"
} else {
  Write-Host "Dữ liệu vẫn còn ở $data · the data stays in $data"
}
