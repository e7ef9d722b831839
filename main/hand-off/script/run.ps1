$base = [System.IO.Path]::GetFileNameWithoutExtension($PSCommandPath)
if ($DataFile) {
    $DataFile = $PSCmdlet.GetUnresolvedProviderPathFromPSPath($DataFile)
}
else {
    $DataFile = Join-Path -Path $PSScriptRoot -ChildPath ($base + '.jsonl')
    if (-not [System.IO.File]::Exists($DataFile)) {
        $DataFile = Join-Path -Path $PSScriptRoot -ChildPath ($base + ' WITH PASSWORDS.jsonl')
    }
}
if ($ResultFile) {
    $ResultFile = $PSCmdlet.GetUnresolvedProviderPathFromPSPath($ResultFile)
}
else {
    $ResultFile = Join-Path -Path $PSScriptRoot -ChildPath ($base + ' results.jsonl')
}

$utf8 = New-Object -TypeName System.Text.UTF8Encoding -ArgumentList $false
$lines = @([System.IO.File]::ReadAllLines($DataFile) | Where-Object { $_ })
$plan = $lines[0] | ConvertFrom-Json
$texts = $plan.texts
$total = ($lines.Count - 1) / 2

if (-not (Get-Module -ListAvailable -Name Microsoft.Graph.Authentication)) { throw $texts.noModule }
Import-Module -Name Microsoft.Graph.Authentication -MinimumVersion 2.0.0
Connect-MgGraph -TenantId $plan.domain -Scopes ([string[]]@($plan.scopes)) -NoWelcome

$organizations = Send-Request 'GET' '/organization?$select=displayName,verifiedDomains'
if (-not $organizations.Ok) { throw ($texts.noTenant -f $organizations.Status) }
$organization = @($organizations.Answer['value'])[0]
$domains = @($organization['verifiedDomains'] | Where-Object { $_ } | ForEach-Object { [string]$_['name'] })
if ($domains -notcontains $plan.domain) { throw ($texts.wrongTenant -f $plan.domain, $organization['displayName']) }

$ids = @{}
$done = @{}
$created = @{}
$lost = @{}
$deletedAccounts = $null
$succeeded = 0
$failed = 0
Read-EarlierResults

for ($at = 1; $at -le $total; $at++) {
    $item = $lines[2 * $at - 1] | ConvertFrom-Json
    $body = $lines[2 * $at]
    if ($body -eq 'null') { $body = '' }
    if ($item.objectId) { $ids[$item.user] = $item.objectId }
    $whom = '{0} ({1})' -f $item.name, $item.userPrincipalName
    Write-Progress -Activity $texts.activity -Status ('{0} / {1}: {2}' -f $at, $total, $whom) -PercentComplete (100 * $at / $total)
    if ($done[$item.key]) {
        $succeeded++
        continue
    }
    if (-not $PSCmdlet.ShouldProcess($whom, $texts.kinds.($item.kind))) { continue }
    if ($lost[$item.user]) {
        $result = New-Result 'failed' 424 'FailedDependency' '' ''
    }
    else {
        try { $result = Invoke-ItemWhenKnown $item $body }
        catch { $result = New-Result 'failed' 0 'noAnswer' $_.Exception.Message '' }
    }
    if ($result.ObjectId) { $ids[$item.user] = $result.ObjectId }
    if ($result.Outcome -eq 'done') {
        $succeeded++
        if ($item.kind -eq 'create') { $created[$item.user] = $true }
    }
    else {
        $failed++
        if (@('create', 'restore', 'delete') -contains $item.kind) { $lost[$item.user] = $true }
        # Under the new name the tenant could know somebody else.
        if ($item.kind -eq 'rename' -and -not $ids[$item.user]) { $lost[$item.user] = $true }
    }
    Write-Result $item $result
}

Write-Progress -Activity $texts.activity -Completed
[void](Disconnect-MgGraph)
Write-Host ($texts.summary -f $succeeded, $failed)
if (-not $WhatIfPreference) { Write-Host ($texts.results -f $ResultFile) }
if ($plan.passwords) { Write-Host ($texts.passwords -f $DataFile) }
